/** `npm run verify`: walks all hash chains and compares every projection with its replay. Exit code 1 when anything differs. */
import { verifyAndReport } from "./verification";

process.exit(await verifyAndReport("report"));
