// Jest runs its global setup outside its own module system, without the mapping that lets "./x.js" mean "./x.ts".
const Module = require('node:module');

const original = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  try {
    return original.call(this, request, ...rest);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return original.call(this, request.replace(/\.js$/, ''), ...rest);
  }
};
