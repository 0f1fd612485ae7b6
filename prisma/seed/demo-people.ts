/** Invented people of invented organisations; made by `npm run demo` alone. */
export const DEMO_PASSWORD = "boardmark-demo";

export const DEMO_SIGN_INS: readonly { readonly email: string; readonly is: string }[] = [
  { email: "lead@northmoor.example", is: "trust lead of Northmoor" },
  { email: "facilitator@northmoor.example", is: "facilitator at Northmoor" },
  { email: "digital@northmoor.example", is: "digital team at Northmoor" },
  { email: "chair@northmoor.example", is: "board member (also ned1@, ned2@, ceo@, cfo@, cno@, cmo@, cdio@)" },
  { email: "observer@northmoor.example", is: "observer at Northmoor" },
  { email: "lead@valeside.example", is: "trust lead of Valeside, in the same ICS" },
  { email: "ics@moorandvale.example", is: "system lead of Moor and Vale" },
  { email: "admin@boardmark.example", is: "service administrator" },
];
