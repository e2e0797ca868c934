-- Prints what the measurements of pages need beside wrk's own words: milliseconds at the median and at the 95th percentile.
done = function(summary, latency, requests)
  io.write(string.format("P50 %.2f\nP95 %.2f\n", latency:percentile(50) / 1000, latency:percentile(95) / 1000))
end
