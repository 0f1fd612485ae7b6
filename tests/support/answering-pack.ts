import { readFrameworks } from "../../app/content/read-frameworks";
import { offeredFramework } from "../../app/core/framework/framework-library";
import { themesOf } from "../../app/core/framework/themes";
import { composeAnsweringPack } from "../../app/core/papers/compose-answering-pack";
import type { Paper } from "../../app/core/papers/paper";
import { PROJECT_ROOT } from "./database";

/** The blank pack of the framework the product ships, with one theme left out. */
export function answeringPack(): Paper {
  const framework = offeredFramework(readFrameworks(PROJECT_ROOT));
  return composeAnsweringPack({ asAt: "2026-11-12", cycle: "2026-27", trust: { code: "XN1", name: "Northmoor Hospitals NHS Foundation Trust" }, framework, themes: themesOf(framework).slice(0, 12) });
}
