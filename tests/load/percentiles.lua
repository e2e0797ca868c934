-- Prints what the measurements of pages need beside wrk's own words: milliseconds at the median and at the 95th percentile.
-- With the argument "anew" every request has an address of its own, so that the product makes the page and hands out none that it kept.
local anew, count, name = false, 0, ""

init = function(args)
  anew = args[1] == "anew"
  name = tostring({}):gsub("%W", "")
end

request = function()
  if not anew then return wrk.format() end
  count = count + 1
  return wrk.format(nil, wrk.path .. (wrk.path:find("?", 1, true) and "&" or "?") .. "asked=" .. name .. count)
end

done = function(summary, latency, requests)
  io.write(string.format("P50 %.2f\nP95 %.2f\n", latency:percentile(50) / 1000, latency:percentile(95) / 1000))
end
