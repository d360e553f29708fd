/** Search off the main thread: takes the index in two parts and answers in order, from what is there already. */
import { addBody, importIndex, prepare, type SearchIndex, search } from "@/lib/help/search";
import type { Filter } from "@/lib/help/search/hit";

export interface Question {
  readonly id: number;
  readonly text: string;
  readonly limit: number;
  readonly filter: Filter;
}
type Message = { head: ArrayBuffer } | { body: ArrayBuffer } | Question;

/** Time without a question after which the next one is made quick. */
const QUIET_MS = 400;

const port = self as unknown as Worker;
let index: SearchIndex | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

port.onmessage = ({ data }: MessageEvent<Message>) => {
  clearTimeout(rest);
  if ("head" in data) {
    index = importIndex({ head: read(data.head) });
    port.postMessage("head");
  } else if (!index) {
    return;
  } else if ("body" in data) {
    const whole = addBody(index, read(data.body));
    index = whole;
    rest = setTimeout(() => prepare(whole), QUIET_MS);
    port.postMessage("whole");
  } else {
    port.postMessage({ id: data.id, answer: search(index, data.text, data.limit, data.filter) });
  }
};

const read = (bytes: ArrayBuffer) => JSON.parse(new TextDecoder().decode(bytes));
