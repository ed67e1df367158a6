-- Publishes articles, each by five calls of three people; one connection per thread, as every call needs the answer
-- of the one before:  TOKENS=<author>,<editor>,<approver> BODIES=<file> wrk -t8 -c8 -d30s -s publish.lua <api>
-- BODIES holds one article as JSON per line (java Generate.java --bodies <number>).
local bodies, tokens, step, path, tag = {}, {}, 1, nil, nil
local who = { 1, 1, 2, 3, 3 }
local to = { nil, "submitted", "reviewed", "approved", "published" }
local articles = "/api/manage/v1/articles"
published = 0
local threads = {}

function setup(thread) table.insert(threads, thread) end

function init(args)
  for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
  for token in string.gmatch(os.getenv("TOKENS"), "[^,]+") do tokens[#tokens + 1] = token end
  math.randomseed(os.time() + tonumber(tostring(tokens):match("0x(%x+)"), 16) % 100000)
end

function request()
  local headers = { ["Authorization"] = "Bearer " .. tokens[who[step]], ["Content-Type"] = "application/json" }
  if step == 1 then return wrk.format("POST", articles, headers, bodies[math.random(#bodies)]) end
  headers["If-Match"] = tag
  return wrk.format("POST", path, headers, '{"to":"' .. to[step] .. '"}')
end

function response(status, headers, body)
  if status >= 300 then print(status, body); step = 1; return end
  for name, value in pairs(headers) do if name:lower() == "etag" then tag = value end end
  if step == 1 then path = articles .. "/" .. body:match('"id":"([0-9a-f-]+)"') .. "/transitions" end
  if step == 5 then published = published + 1 end
  step = step % 5 + 1
end

function done(summary)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("published") end
  print(string.format("%.0f publications per second", sum / (summary.duration / 1e6)))
end
