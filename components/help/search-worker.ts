/** Search off the main thread: takes the index once, then answers questions in order. */
import { type IndexFile, importIndex, type SearchIndex, search } from "@/lib/help/search";

type Message = { index: ArrayBuffer } | { id: number; text: string; limit: number };

const port = self as unknown as Worker;
let index: SearchIndex | undefined;

port.onmessage = ({ data }: MessageEvent<Message>) => {
  if ("index" in data) {
    index = importIndex(JSON.parse(new TextDecoder().decode(data.index)) as IndexFile);
    port.postMessage("ready");
  } else if (index) {
    port.postMessage({ id: data.id, answer: search(index, data.text, data.limit) });
  }
};
