// A line to Linden that can be lost without a word, as when a phone changes its network: what is sent on it then arrives
// nowhere, and neither end is told. New lines work. Called by tests of what pages do about that.
import { once } from "node:events";
import { connect, createServer } from "node:net";

export class Line {
  #lines = new Set();
  #server = createServer((browser) => this.#join(browser));

  /** `address`: where Linden listens, as `127.0.0.1:PORT`. */
  static async to(address) {
    const line = new Line();
    [line.host, line.target] = address.split(":");
    line.#server.listen(0, "127.0.0.1");
    await once(line.#server, "listening");
    return line;
  }

  /** The same address, by way of this line. */
  by(url) {
    const here = new URL(url);
    here.port = String(this.#server.address().port);
    return here.href;
  }

  #join(browser) {
    const platform = connect(Number(this.target), this.host);
    const line = { browser, platform, asked: "" };
    this.#lines.add(line);
    browser.on("data", (bytes) => {
      const [, path] = bytes.toString("latin1").match(/^[A-Z]+ (\S+) HTTP/) ?? [];
      line.asked = path ?? line.asked;
    });
    browser.pipe(platform).pipe(browser);
    for (const end of [browser, platform]) {
      end.on("error", () => this.#end(line));
      end.on("close", () => this.#end(line));
    }
  }

  #end(line) {
    this.#lines.delete(line);
    line.browser.destroy();
    line.platform.destroy();
  }

  /** Loses the lines on which this was asked last; gives how many. */
  lose(path) {
    const lost = [...this.#lines].filter(({ asked }) => asked.startsWith(path));
    for (const { browser, platform } of lost) {
      browser.unpipe(platform);
      platform.unpipe(browser);
      for (const end of [browser, platform]) end.resume();
    }
    return lost.length;
  }

  stop() {
    for (const line of this.#lines) this.#end(line);
    this.#server.close();
  }
}
