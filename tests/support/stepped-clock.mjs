// Loaded into a server before its own code: its clock goes wrong by as many milliseconds as the file CLOCK_STEP_FILE says, from the
// moment it says so. What V8 tells of the time is stepped; timers run on, as on a machine whose clock is set.
import { readFileSync } from "node:fs";

const file = process.env.CLOCK_STEP_FILE;
const TrueDate = Date;
const step = () => Number(readFileSync(file, "utf8")) || 0;

globalThis.Date = class extends TrueDate {
  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + step());
    else super(...given);
  }
  static now() {
    return TrueDate.now() + step();
  }
};
