import { z } from "zod";
import { ROLES } from "../permissions/viewer";

/** The organisation at which a service administrator's role is held. */
export const SERVICE_CODE = "BOARDMARK";

/** Kept in lower case: nobody has two accounts by the case of a letter. */
export const emailSchema = z
  .string("Enter an email address")
  .trim()
  .toLowerCase()
  .max(320, "Enter an email address of 320 characters or fewer")
  .pipe(z.email("Enter an email address in the correct format, such as name@example.nhs.uk"));

export const personNameSchema = z.string("Enter a name").trim().min(1, "Enter a name").max(200, "Enter a name of 200 characters or fewer");

export const roleSchema = z.enum(ROLES, `Enter a role: ${ROLES.join(", ")}`);

export const organisationCodeSchema = z
  .string("Enter the organisation's code")
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{2,12}$/, "Enter the organisation's code, such as RX1");
