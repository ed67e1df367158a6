-- Random articles by slug; the slugs come from the file named in the environment variable SLUGS.
local slugs = {}
function init(args)
  math.randomseed(os.time())
  for line in io.lines(os.getenv("SLUGS")) do slugs[#slugs + 1] = line end
end
function request()
  return wrk.format("GET", "/api/v1/articles/" .. slugs[math.random(#slugs)])
end
