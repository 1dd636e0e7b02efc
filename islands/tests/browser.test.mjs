import assert from "node:assert/strict";
import { test } from "node:test";
import { guideOf, systemOf } from "../src/call/browser.ts";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const ANDROID = "Mozilla/5.0 (Linux; Android 10; K)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)";
const WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0";

const browsers = [
  ["chrome", "windows", "Win32", `${WINDOWS} ${CHROME} Safari/537.36`],
  ["chrome", "linux", "Linux x86_64", `Mozilla/5.0 (X11; Linux x86_64) ${CHROME} Safari/537.36`],
  ["edge", "windows", "Win32", `${WINDOWS} ${CHROME} Safari/537.36 Edg/150.0.0.0`],
  ["firefox", "windows", "Win32", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0"],
  ["safari", "macos", "MacIntel", `${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15`],
  ["chrome-android", "android", "Linux armv81", `${ANDROID} ${CHROME} Mobile Safari/537.36`],
  ["edge-android", "android", "Linux armv81", `${ANDROID} ${CHROME} Mobile Safari/537.36 EdgA/150.0.0.0`],
  ["samsung", "android", "Linux armv81", `${ANDROID} ${CHROME} SamsungBrowser/29.0 Mobile Safari/537.36`],
  ["firefox-android", "android", "Linux armv81", "Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0"],
  ["safari-ios", "ios", "iPhone", `${IPHONE} ${WEBKIT} Version/18.5 Mobile/15E148 Safari/604.1`],
  ["app-ios", "ios", "iPhone", `${IPHONE} ${WEBKIT} CriOS/150.0.0.0 Mobile/15E148 Safari/604.1`],
  ["app-ios", "ios", "iPhone", `${IPHONE} ${WEBKIT} FxiOS/150.0 Mobile/15E148 Safari/605.1.15`],
];

for (const [guide, system, platform, userAgent] of browsers) {
  test(`${guide} on ${system} gets its own steps`, () => {
    const agent = { userAgent, platform, maxTouchPoints: 0 };
    assert.equal(guideOf(agent), guide);
    assert.equal(systemOf(agent), system);
  });
}

test("an iPad that calls itself a Mac is known by its touch screen", () => {
  const agent = { userAgent: `${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15`, platform: "MacIntel", maxTouchPoints: 5 };
  assert.equal(guideOf(agent), "safari-ios");
});
