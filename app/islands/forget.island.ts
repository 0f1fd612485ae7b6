import { forgetPages } from "./kept-pages";

// On the pages by which somebody comes or goes: what was kept for the one before is forgotten.
forgetPages().catch((fault: unknown) => console.warn("What was kept could not be forgotten", fault));
