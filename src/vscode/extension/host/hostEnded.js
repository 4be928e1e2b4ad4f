"use strict";

/** The process that runs cells is gone, and with it what they had set. */
class HostEnded extends Error {
  constructor() {
    super("The process that runs your cells has ended, and the variables are gone. Your text and code are safe. Restart it and run the notebook again from its first cell.");
  }
}

module.exports = { HostEnded };
