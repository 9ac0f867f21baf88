import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { open, closeBrowser, browser } from "./harness.mjs";
const C="/work/shared/bench/corpus/";
const names=readdirSync(C).filter(n=>n.endsWith(".txt")).sort();
const texts=names.map(n=>readFileSync(C+n,"utf8"));
const report=texts.reduce((b,t)=>Math.abs([...t].length-26000)<Math.abs([...b].length-26000)?t:b);
let mb="";for(let i=0;Buffer.byteLength(mb)<1e6;i++)mb+=texts[i]+"\n\n";
const {page}=await open(null,{width:Number(process.argv[3]??1280)});
await page.waitForTimeout(800);
const paste=(t)=>page.evaluate((text)=>new Promise(r=>{const box=document.getElementById("box");box.value=text;const b=performance.now();
 const o=new MutationObserver(()=>{if(document.querySelector(".filled .c-entry, .filled .chart .note")){o.disconnect();const s=performance.now()-b;requestAnimationFrame(()=>{const m=new MessageChannel();m.port1.onmessage=()=>r([s,performance.now()-b]);m.port2.postMessage(0)})}});
 o.observe(document.getElementById("app"),{subtree:true,childList:true,attributes:true});
 box.dispatchEvent(new ClipboardEvent("paste",{bubbles:true}));box.dispatchEvent(new InputEvent("input",{bubbles:true}));}),t);
const clear=async()=>{await page.click('.bar-work .button:text-is("清空")');await page.waitForSelector("#box");await page.waitForTimeout(600)};
for(let i=0;i<4;i++){console.log(await paste(report));await page.waitForTimeout(500);await clear();}
const b=await browser();
await b.startTracing(page,{path:"/tmp/look/trace.json",categories:["devtools.timeline","v8","disabled-by-default-devtools.timeline"]});
console.log("traced",await paste(process.argv[2]=="mb"?mb:report));
console.log(await page.evaluate(()=>document.querySelectorAll("*").length));
await b.stopTracing();
const {traceEvents}=JSON.parse(readFileSync("/tmp/look/trace.json"));
const by={};const threads={};
for(const e of traceEvents){if(e.name==="thread_name")threads[e.pid+"/"+e.tid]=e.args.name;}
for(const e of traceEvents){if(e.ph!=="X"||!e.dur)continue;const k=(threads[e.pid+"/"+e.tid]??"?")+" "+e.name;by[k]=(by[k]??0)+e.dur/1000;}
console.log(Object.entries(by).sort((a,b)=>b[1]-a[1]).slice(0,28).map(([k,v])=>`${v.toFixed(1)} ${k}`).join("\n"));
await closeBrowser();
