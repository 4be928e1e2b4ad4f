// Adds up the test results: the reasons of skipped tests, then the closing line.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const [folder, testStatus] = process.argv.slice(2);
const decode = (text) =>
  text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#x[dD];?&#x[aA];|&#x[aA];/g, " ").replace(/&amp;/g, "&");

const count = { Passed: 0, Failed: 0, NotExecuted: 0 };
const reasons = new Map();
for (const file of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".trx")) : []) {
  const trx = readFileSync(join(folder, file), "utf8");
  for (const [, attributes, body = ""] of trx.matchAll(/<UnitTestResult\s([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const outcome = /\boutcome="(\w+)"/.exec(attributes)?.[1] ?? "Failed";
    count[outcome in count ? outcome : "Failed"]++;
    if (outcome === "NotExecuted") {
      const reason = decode(/<Message>([\s\S]*?)<\/Message>/.exec(body)?.[1] ?? /<StdOut>([\s\S]*?)<\/StdOut>/.exec(body)?.[1] ?? "no reason given").trim();
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
}

for (const [reason, times] of reasons) {
  console.log(`skipped ${times}: ${reason}`);
}

// A build that breaks, or a runner that dies, fails without a failed test to count.
const broken = testStatus !== "0" && count.Failed === 0 ? 1 : 0;
console.log(`${count.Passed} passed, ${count.Failed + broken} failed` + (count.NotExecuted ? `, ${count.NotExecuted} skipped` : ""));
process.exit(count.Failed + broken > 0 || count.Passed === 0 ? 1 : 0);
