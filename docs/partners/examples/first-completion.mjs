// Sells a training, has its voucher redeemed, and reports its completion.
// Needs Node.js 18 and a suite left by `./prakerja demo`; run it in the folder of that suite.
import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const TRAINING = process.env.TRAINING ?? "http://localhost:8083";
const PLATFORM = process.env.PLATFORM ?? "tokopedia";
const KEYS = process.env.PARTNER_KEYS ?? ".prakerja/data/partner-keys.properties";
const TOKEN = process.env.BUYER ?? ".prakerja/tokens/buyer";

function key(partner) {
  const line = readFileSync(KEYS, "utf8").replaceAll("\\", "").split("\n").find((each) => each.startsWith(partner + "="));
  if (!line) throw new Error(`${KEYS} has no key of ${partner}`);
  return Buffer.from(line.trim().slice(`${partner}=whsec_`.length), "base64");
}

async function call(method, path, headers, body) {
  const answer = await fetch(TRAINING + path, {
    method, body: body || undefined, headers: { ...headers, "Content-Type": "application/json" } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

function signed(partner, method, path, content) {
  const body = content ? JSON.stringify(content) : "";
  const message = randomUUID();
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const signature = createHmac("sha256", key(partner)).update(`${message}.${timestamp}.${body}`).digest("base64");
  return call(method, path, {
    "webhook-partner": partner, "webhook-id": message, "webhook-timestamp": timestamp, "webhook-signature": "v1," + signature,
  }, body);
}

const bearer = readFileSync(TOKEN, "utf8").trim().split(": ")[1];
const person = JSON.parse(Buffer.from(bearer.split(".")[1], "base64url")).applicant_id;

// 1. Which trainings may I sell?
const courses = (await signed(PLATFORM, "GET", "/v1/courses?status=APPROVED&limit=500")).items;
const course = courses.reduce((least, each) => (each.price < least.price ? each : least));

// 2. The participant consents, under their own token.
const given = await call("POST", `/v1/participants/${person}/consents`,
  { Authorization: bearer, "Idempotency-Key": randomUUID() },
  JSON.stringify({ courseId: course.courseId, platformId: PLATFORM, price: course.price }));

// 3. I sell it.
const bought = await signed(PLATFORM, "POST", `/v1/participants/${person}/enrolments`,
  { participantId: person, courseId: course.courseId, card: given.card, consent: given.consent });

// 4. The institution redeems the voucher that the participant shows.
const redeemed = await signed(course.institutionId, "POST", "/v1/redemptions", { voucher: bought.voucher });

// 5. I report the completion. A demo has a clock of its own: here the training is over as soon as it begins.
console.log(JSON.stringify(await signed(PLATFORM, "POST", "/v1/completions", {
  participantId: person, enrolmentId: bought.enrolmentId, certificateNumber: "CERT-" + bought.enrolmentId,
  score: 85, attendance: 95, completedAt: redeemed.redeemedAt })));
