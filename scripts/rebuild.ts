/** `npm run rebuild`: like verify, and writes the replayed projection where the stored one differs. Ledgers are never touched. */
import { verifyAndReport } from "./verification";

process.exit(await verifyAndReport("repair"));
