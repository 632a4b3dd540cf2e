/** The page's style sheet. Light and dark by the reader's system; contrast of text and chips at least 4.5 to 1 in both. */
const KINDS = [
  'conflict',
  'attribution-lost',
  'stronger',
  'weaker',
  'less-precise',
  'more-precise',
  'attribution-changed',
  'update',
  'detail-added',
  'wording',
]

export const STYLE = `
:root{--paper:#faf8f4;--panel:#fff;--ink:#1f1d1a;--soft:#5f5a52;--line:#ddd7cc;--link:#7b2d12;--node:#3d4f5c;
--bad:#9d1c1c;--bad-bg:#fbe0dc;--lost:#7a3a00;--lost-bg:#fde8cf;--vague:#6b4e00;--vague-bg:#fbf0c4;--tone:#7a1f6a;--tone-bg:#f8e1f3;
--news:#164a84;--news-bg:#dfeafa;--more:#1d5a36;--more-bg:#def2e3;--word:#4b4740;--word-bg:#ebe7df;--shade:#efece5}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--panel:#201e1b;--ink:#ece8e0;--soft:#b3aca0;--line:#403c36;--link:#f0a988;--node:#a9bfce;
--bad:#ffb4a8;--bad-bg:#4d1814;--lost:#ffc68c;--lost-bg:#4a2b08;--vague:#f0d774;--vague-bg:#3f3508;--tone:#f3b2e4;--tone-bg:#461a3d;
--news:#a9ccff;--news-bg:#14305a;--more:#a5e0b8;--more-bg:#123c22;--word:#d8d2c7;--word-bg:#38342e;--shade:#292622}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}*{transition:none!important;animation:none!important}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
main,.brand,.foot{max-width:74rem;margin:0 auto;padding:0 1.25rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
h1,h2,h3,h4,.figures{font-family:Charter,"Iowan Old Style",Georgia,"Liberation Serif",serif;line-height:1.2;margin:0;font-weight:600}
p,ul,ol,dl,figure,blockquote{margin:0}ul,ol{padding-left:1.2rem}
code{font:.85em ui-monospace,"Liberation Mono",monospace}
.soft{color:var(--soft)}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--panel);padding:.5rem 1rem;z-index:9}
.brand{padding-top:1.1rem;padding-bottom:1.1rem;color:var(--soft);font-size:.9rem}.brand b{color:var(--ink);letter-spacing:.02em;margin-right:.5rem}
.finding{border-top:3px solid var(--ink);padding:1.4rem 0 1.2rem}
.finding h1:not(.figures),.finding h2{font-size:1.15rem;color:var(--soft);font-weight:500;max-width:48rem}
.figures{font-size:clamp(1.9rem,5.4vw,3.1rem);letter-spacing:-.015em;margin:.35rem 0 .5rem}
.figures span{white-space:nowrap}.sentence{font-size:1.15rem;max-width:44rem}.reasons{margin-top:.7rem;max-width:48rem;color:var(--soft)}.reasons li+li{margin-top:.2rem}
.finding>.why{margin-top:.6rem}
.answers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1.2rem 2rem;padding:1rem 0 1.6rem;border-top:1px solid var(--line)}
.answer h2,.answer h3{font:600 .82rem/1.4 system-ui,sans-serif;color:var(--soft);margin-bottom:.3rem}.answer ul{padding-left:1rem}.answer .plain{list-style:none;padding:0}.answer li+li{margin-top:.25rem}
.part{border-top:1px solid var(--line);padding:1.7rem 0}.part>h2,.part>h3{font-size:1.45rem;margin-bottom:.8rem}
.story+.story{margin-top:2.5rem}.contents li+li{margin-top:.2rem}.contents{margin-top:.6rem}
.chip{display:inline-block;font-size:.82rem;line-height:1.35;padding:.08rem .5rem;border-radius:3px;background:var(--word-bg);color:var(--word);white-space:nowrap}
mark{background:var(--word-bg);color:inherit;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.k-wording{background:var(--word-bg);color:var(--word)}
.k-detail-added{background:var(--more-bg);color:var(--more)}.k-update{background:var(--news-bg);color:var(--news)}.k-less-precise,.k-more-precise{background:var(--vague-bg);color:var(--vague)}
.k-stronger,.k-weaker{background:var(--tone-bg);color:var(--tone)}.k-attribution-lost,.k-attribution-changed{background:var(--lost-bg);color:var(--lost)}.k-conflict{background:var(--bad-bg);color:var(--bad)}
table mark.k-wording,.versions mark.k-wording,table mark.k-detail-added,.versions mark.k-detail-added{background:none;color:inherit;text-decoration:underline dotted var(--soft);text-decoration-thickness:1px;text-underline-offset:.2em}
.part:has(.filter input[value="detail-added"]:checked) mark.k-detail-added{background:var(--more-bg);color:var(--more)}.part:has(.filter input[value="wording"]:checked) mark.k-wording{background:var(--word-bg);color:var(--word)}
mark.k-conflict,mark.k-attribution-lost{text-decoration:underline;text-decoration-thickness:2px}
.badge{font-size:.8rem;padding:.05rem .45rem;border-radius:3px;background:var(--more-bg);color:var(--more);white-space:nowrap}
details>summary{cursor:pointer}
.why{font-size:.92rem}.why>summary{color:var(--soft);display:inline-block;padding:.1rem .2rem;margin-left:-.2rem}.why[open]>summary{color:var(--ink)}
.because{border-left:3px solid var(--line);padding:.15rem 0 .25rem .8rem;margin:.15rem 0 .5rem}.because ul{list-style:none;padding:0}.because li+li,.because p+ul{margin-top:.35rem}
.because code{color:var(--soft)}.because .places{margin:.2rem 0 0 .2rem}.because q,.places q{quotes:none;font-family:Charter,Georgia,"Liberation Serif",serif}.because mark{background:var(--vague-bg);color:var(--vague)}
.tree{list-style:none;padding:0}.tree>li{position:relative;display:grid;grid-template-columns:auto minmax(0,1fr)}
.lanes{position:relative}.lanes svg:first-child{position:absolute;inset:0;height:100%;overflow:visible}.lanes .room{display:block}
.tree .day p{font-size:.85rem;color:var(--soft);padding:.5rem 0 .1rem .6rem}
.tree .who{padding:.5rem 0 .75rem .6rem;min-width:0}.name{line-height:1.55}.name strong{font-weight:650}.name time{color:var(--soft);font-size:.92rem}.who .title{line-height:1.35;font-size:.95rem}.who .title a{color:inherit;text-decoration-color:var(--line)}
.relations{list-style:none;padding:0;font-size:.95rem;line-height:1.45;margin-top:.15rem}.relations li+li{margin-top:.1rem}.relations .why{display:inline}.relations .why[open]{display:block}
svg .lane{stroke:var(--node);stroke-width:2;fill:none}svg .lane.lost{stroke-dasharray:5 4}svg .lane.undecided,svg .edge.undecided{stroke:var(--soft);stroke-dasharray:1 4;stroke-linecap:round}
svg .edge{stroke:var(--node);stroke-width:2;fill:none}svg .edge.copies{stroke-width:4}svg .edge.cites{stroke-width:1.5;stroke-dasharray:7 3}svg .edge.shares-lost-source{stroke-dasharray:5 4}svg .edge.second{stroke-width:1.25}
svg .node{fill:var(--paper);stroke:var(--node);stroke-width:2}svg .node.primary{fill:var(--more);stroke:var(--more)}svg .node.some{fill:var(--more-bg);stroke:var(--more)}svg .node.none{fill:var(--node)}svg .node.lost{stroke-dasharray:3 3}
svg .doubt{font:600 12px system-ui,sans-serif;fill:var(--soft)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.85rem;color:var(--soft);margin:.6rem 0}.legend svg{vertical-align:-2px}
.cards{list-style:none;padding:0}.card{padding:.8rem 0}.card+.card,.rest .card{border-top:1px solid var(--line)}.card .head{margin-bottom:.4rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:.6rem 1.6rem}
figcaption{font-size:.88rem;color:var(--soft)}blockquote{font-family:Charter,Georgia,"Liberation Serif",serif;font-size:1.06rem;line-height:1.45}
.permalink{font-size:.88rem;color:var(--soft)}
.filter{border:0;padding:0;margin:.7rem 0;display:flex;flex-wrap:wrap;gap:.4rem}.filter legend{font-size:.88rem;color:var(--soft);padding:0;margin-bottom:.3rem}.filter .chip{cursor:pointer;padding:.25rem .6rem;font-size:.88rem}.filter input{margin:0 .15rem 0 0;accent-color:currentColor}.filter .n{opacity:.85}
.filter .chip:has(:checked){outline:2px solid currentColor}.k-all{background:var(--word-bg)}
${KINDS.map((kind) => `.part:has(.filter input[value="${kind}"]:checked) .claim:not(.has-${kind})`).join(',')}{display:none}
.scroll{overflow-x:auto;max-width:100%;position:relative}table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .7rem;border-top:1px solid var(--line);min-width:10.2rem;font-weight:400}thead th{font-weight:600;border-top:0;font-size:.9rem;position:sticky;top:0}
tbody th,thead th:first-child{position:sticky;left:0;background:var(--paper);min-width:12.5rem;max-width:17rem;z-index:1}.gist{font-weight:600;line-height:1.35}
.version{font-family:Charter,Georgia,"Liberation Serif",serif;font-size:1.03rem;line-height:1.42}.by{font-size:.86rem;color:var(--soft)}.nobody{font-style:italic}.version+.by+.version{margin-top:.6rem}
td .outlet{display:none}td.silent::before{content:"–";color:var(--soft)}tr.claim:target th,tr.claim:target td,div.claim:target,.list li:target{background:var(--vague-bg)}
.variants code{opacity:.9}
.claim-cards .claim{border-top:1px solid var(--line);padding:.7rem 0;content-visibility:auto;contain-intrinsic-size:auto 16rem}.versions{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:.6rem 1.2rem;margin-top:.4rem}.versions .outlet{font-weight:600;font-size:.9rem}
@media(max-width:47rem){.scroll{overflow:visible}table,tbody,tr,th,td{display:block;min-width:0!important;max-width:none!important}thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
tbody th,tbody td{border:0;padding:.3rem 0;position:static}tr.claim{border-top:1px solid var(--line);padding:.7rem 0}td.silent{display:none}td .outlet{display:block;font-weight:600;font-size:.9rem}td{border-left:3px solid var(--line)!important;padding-left:.7rem!important;margin-top:.4rem}}
.list{list-style:none;padding:0}.list>li{padding:.45rem 0}.list>li+li{border-top:1px solid var(--line)}.sub{font-weight:600;margin:1.1rem 0 .2rem}
.times{list-style:none;padding:0;border-left:2px solid var(--line)}.times>li{padding:.25rem 0 .6rem 1rem}.when{font-weight:600}.times ul{list-style:none;padding:0}.times ul li+li{margin-top:.2rem}
.article{border-top:1px solid var(--line);padding:.6rem 0}.article>summary{padding:.2rem 0}.article>summary .title{display:block;font-family:Charter,Georgia,"Liberation Serif",serif;padding-left:1.1rem}
.reading{font:1.08rem/1.6 Charter,"Iowan Old Style",Georgia,"Liberation Serif",serif;max-width:40rem;padding:.8rem 0 .4rem 1.1rem}.reading p+p,.reading p+div,.reading div+p,.reading details+p,.reading p+details{margin-top:.7rem}
.reading .title{font-size:1.5rem;line-height:1.25;font-weight:600}.reading .heading{font-weight:600}.reading .byline,.reading .dateline,.reading .caption{font-size:.92rem;color:var(--soft)}.reading .list-item::before{content:"• "}
.said{text-decoration:underline;text-decoration-color:var(--node);text-decoration-thickness:1px;text-underline-offset:.2em}.copied{background:var(--word-bg)}.quote{background:var(--news-bg)}.reported{background:color-mix(in srgb,var(--news-bg) 45%,transparent)}.source-words{font-weight:650}.cue{font-style:italic}.reporting{background:var(--more-bg)}
.furniture{background:var(--shade);color:var(--soft);font:.88rem/1.45 system-ui,sans-serif;border-radius:3px}.reading .furniture{padding:.5rem .7rem;margin:.7rem 0}.reading .furniture p+p{margin-top:.2rem}.reading .furniture p{white-space:pre-line}
sup{line-height:0;font:.7rem system-ui,sans-serif}sup a{padding:0 .15em}
.facts{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.1rem .8rem;font-size:.86rem;color:var(--soft);padding:.4rem 0 .6rem 1.1rem}.facts dt{font-weight:600}.facts dd{margin:0}
.foot{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:2.5rem;color:var(--soft);font-size:.9rem;margin-top:1rem}.foot p{max-width:48rem}
@media print{:root{--paper:#fff;--panel:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--node:#333;--shade:#f2f2f2;--bad:#8a1414;--bad-bg:#fbe6e3;--lost:#6b3300;--lost-bg:#fcefdf;--vague:#5a4200;--vague-bg:#faf4d6;--tone:#6a1a5c;--tone-bg:#f8e9f5;--news:#123e70;--news-bg:#e8f0fb;--more:#174b2c;--more-bg:#e7f5ea;--word:#333;--word-bg:#eee}
body{font-size:10pt}.why,.filter,.skip,.permalink{display:none!important}a{text-decoration:none}.scroll{overflow:visible}th,td{min-width:0!important;padding:.3rem .4rem}tbody th{position:static}.row,.card,tr{break-inside:avoid}.part{padding:1rem 0}h2,h3{break-after:avoid}}
`
