import { buildIndex, exportIndex, search as ask, type SearchIndex } from "@/lib/help/search";
let index: SearchIndex;
export const name="backstop";
export async function build(docs: any[]) { index = buildIndex(docs.map((d)=>({id:d.id,collection:"c",title:d.title,summary:"",aliases:[],codes:[],platforms:[],sections:[...d.headings.map((h:string)=>({id:"",heading:h,text:"",code:""})),{id:"",heading:"",text:d.body,code:""}]})), {}); }
export async function search(q: string, k: number) { const a = ask(index,q,k); return a.hits.map(h=>({id:h.slug,low:!a.confident})); }
export function exportIndex2(){ return JSON.stringify(exportIndex(index)); }
