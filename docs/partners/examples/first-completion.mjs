// Sells a training in the sandbox, has its voucher redeemed, and reports its completion.
// Needs Node.js 18, a running suite and the keys that sandbox.sh has written; run it in the folder of that suite.
import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const TRAINING = process.env.TRAINING ?? "http://localhost:8083";
const KEYS = process.env.PARTNER_KEYS ?? ".prakerja/data/sandbox-keys.properties";

const secrets = new Map(readFileSync(KEYS, "utf8").trim().split("\n").map((line) => line.split(/=(.*)/s)));
const PLATFORM = [...secrets.keys()].find((name) => name.startsWith("sandbox-platform"));

function key(partner) {
  return Buffer.from(secrets.get(partner).slice("whsec_".length), "base64");
}

async function signed(partner, method, path, content) {
  const body = content ? JSON.stringify(content) : "";
  const message = randomUUID();
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const signature = createHmac("sha256", key(partner)).update(`${message}.${timestamp}.${body}`).digest("base64");
  const answer = await fetch(TRAINING + path, {
    method, body: body || undefined, headers: {
      "Content-Type": "application/json",
      "webhook-partner": partner, "webhook-id": message, "webhook-timestamp": timestamp, "webhook-signature": "v1," + signature,
    } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

// 1. Which trainings may I sell?
const courses = (await signed(PLATFORM, "GET", `/v1/courses?status=APPROVED&platformId=${PLATFORM}`)).items;
const course = courses.reduce((least, each) => (each.price < least.price ? each : least));

// 2. A participant is made up, and consents. Outside the sandbox participants consent themselves, under their own tokens.
const person = (await signed(PLATFORM, "POST", "/v1/sandbox/participants")).personId;
const given = await signed(PLATFORM, "POST", `/v1/sandbox/participants/${person}/consents`,
  { personId: person, courseId: course.courseId, price: course.price });

// 3. I sell it.
const bought = await signed(PLATFORM, "POST", `/v1/participants/${person}/enrolments`,
  { personId: person, courseId: course.courseId, consent: given.consent });

// 4. The institution redeems the voucher that the participant shows.
const redeemed = await signed(course.institutionId, "POST", "/v1/redemptions", { voucher: bought.voucher });

// 5. I report the completion. Here the training is over as soon as it begins.
console.log(JSON.stringify(await signed(PLATFORM, "POST", "/v1/completions", {
  personId: person, enrolmentId: bought.enrolmentId, certificateNumber: "CERT-" + bought.enrolmentId,
  score: 85, attendance: 95, completedAt: redeemed.redeemedAt })));
