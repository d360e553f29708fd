import { notFound } from "next/navigation";
import { connection } from "next/server";

/** Any path no room answers, in the reader's language. Never prerendered: there are endlessly many. */
export default async function Unknown() {
  await connection();
  notFound();
}
