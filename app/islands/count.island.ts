import { countCharacters } from "./count-characters";

countCharacters(document);
