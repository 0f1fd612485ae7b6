import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { FrameworkRef } from "../core/framework/framework-library";

const publishedSchema = z.array(
  z.strictObject({ framework: z.string(), version: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/** A published version and the SHA-256 that holds its file as it is. */
export type PublishedVersion = z.output<typeof publishedSchema>[number];

/** The published versions, in the order they were published: the only ones the product reads. */
export function readPublishedVersions(root: string): readonly PublishedVersion[] {
  return publishedSchema.parse(JSON.parse(readFileSync(hashesPath(root), "utf8")));
}

/** SHA-256 of a file's bytes, as 64 hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Where the file of a version stands under a project root. */
export function versionPath(root: string, ref: FrameworkRef): string {
  return path.join(frameworksFolder(root), versionName(ref));
}

/** How a version's file is named inside the folder of frameworks: 'wgll-2021/v1.yaml'. */
export function versionName({ framework, version }: FrameworkRef): string {
  return `${framework}/v${version}.yaml`;
}

/** Where the hashes of the published versions stand under a project root. */
export function hashesPath(root: string): string {
  return path.join(frameworksFolder(root), "hashes.json");
}

/** The folder that holds every framework under a project root. */
export function frameworksFolder(root: string): string {
  return path.join(root, "app/content/frameworks");
}
