/**
 * `npm run verify`: walks all hash chains and compares every projection with its replay. Exit code 1 when anything differs.
 * `-- --files` reads every sent file as well and compares its fingerprint.
 */
import { verifyAndReport } from "./verification";

process.exit(await verifyAndReport("report", process.argv.includes("--files")));
