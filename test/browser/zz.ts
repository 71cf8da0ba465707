import { Workbench } from '/work/main/test/browser/workbench.ts';
const t0=Date.now();
const w=await Workbench.open({theme:(process.argv[2]??'Default Light Modern') as never});
console.log('open',Date.now()-t0);
try{
w.page.on('console',m=>{const x=m.text(); if(/headwater|error/i.test(x)) console.log('C',x.slice(0,300))});
await w.page.waitForTimeout(6000);
await w.screenshot('try-1');
await w.search('money back');
await w.page.waitForTimeout(2500);
console.log((await w.rows()).slice(0,5));
await w.screenshot('try-2');
await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(2500);
await w.screenshot('try-3');
await w.run('View: Show Headwater'); await w.page.waitForTimeout(3000);
await w.screenshot('try-4');
}finally{await w.close()}
