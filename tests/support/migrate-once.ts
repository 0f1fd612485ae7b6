import { migrate } from "../../app/db/migrate";

// A process that brings a database up to date, as a server does when it starts. Arguments: the address, and the folder of the migrations.
const [address = "", root = ""] = process.argv.slice(2);
console.log(JSON.stringify(await migrate(address, root)));
