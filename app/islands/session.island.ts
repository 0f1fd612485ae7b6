import { watchSession } from "./watch-session";

watchSession(document);
