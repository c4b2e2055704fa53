-- Ask for the addresses of a file in turn, and print the figures as one line of JSON.
local requests, n = {}, 0

function init(arguments)
  for address in io.lines(os.getenv("BENCH_ADDRESSES")) do
    requests[#requests + 1] = wrk.format("GET", address)
  end
end

function request()
  n = n % #requests + 1
  return requests[n]
end

function done(summary, latency, per_request)
  local failed = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %.6f, "p50": %.3f, "p95": %.3f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, failed.status,
    failed.connect + failed.read + failed.write + failed.timeout))
end
