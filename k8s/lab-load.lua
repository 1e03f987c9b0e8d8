-- The load of k8s/lab.sh, for wrk: articles to analyse, each answer compared with the one given before the load, and
-- articles to keep, whose ids go into a ledger of what was accepted. Settings come from the environment.

local key = os.getenv("KEY")
local folder = os.getenv("LEDGER") -- a folder; each thread writes files of its own there
local pause = tonumber(os.getenv("PAUSE_MS") or "0")
local share = tonumber(os.getenv("KEPT_SHARE") or "0.5") -- of the requests, those that keep an article
local outlet = os.getenv("OUTLET") or "load"

local function read(path)
    local file = assert(io.open(path, "rb"))
    local content = file:read("*a")
    file:close()
    return content
end

local threads = {}

function setup(thread)
    thread:set("number", #threads)
    table.insert(threads, thread)
end

function init(args)
    math.randomseed(os.time() + number)
    reference = read(os.getenv("REFERENCE"))
    local headers = { ["X-API-Key"] = key, ["Content-Type"] = "application/json" }
    analyse = wrk.format("POST", "/v1/analyses", headers, read(os.getenv("SAMPLE")))
    keepHeaders = { ["X-API-Key"] = key, ["Content-Type"] = "application/json", ["Prefer"] = "respond-async" }
    sent, right, wrong, partial, accepted, later, laterUntold, failed = 0, 0, 0, 0, 0, 0, 0, 0
    ledger = assert(io.open(folder .. "/accepted-" .. number, "w"))
    oddities = assert(io.open(folder .. "/oddities-" .. number, "w"))
end

function request()
    sent = sent + 1
    if math.random() >= share then
        return analyse
    end
    local text = string.format("“We repaired street lamp %d, and I am glad,” said Ana Ruiz on Monday.", sent)
    local body = string.format('{"outlet": "%s", "externalId": "%s-%d-%d", "text": "%s"}', outlet, outlet, number, sent, text)
    return wrk.format("POST", "/v1/articles", keepHeaders, body)
end

function delay()
    return pause > 0 and math.random(0, 2 * pause) or 0
end

local function odd(what)
    oddities:write(os.date("%H:%M:%S "), what, "\n")
    oddities:flush()
end

local function header(headers, name)
    for each, value in pairs(headers) do
        if each:lower() == name then
            return value
        end
    end
end

function response(status, headers, body)
    if status == 200 and body == reference then
        right = right + 1
    elseif status == 200 and body:find('"status":"partial"', 1, true) then
        partial = partial + 1
        odd("200 partial " .. (body:match('"code":"([%w-]+)"') or ""))
    elseif status == 202 then
        accepted = accepted + 1
        ledger:write(body:match('"id":"([%x-]+)"'), "\n")
        ledger:flush()
    elseif status == 200 then
        wrong = wrong + 1
        odd("200 another answer")
    else
        local code = body:match('"code":"([%w-]+)"') or ""
        if status == 503 and header(headers, "retry-after") then
            later = later + 1
        elseif status == 503 then
            laterUntold = laterUntold + 1
        else
            failed = failed + 1
        end
        odd(status .. " " .. code)
    end
end

function done(summary, latency, requests)
    local sum = { refused = summary.errors.connect, broken = summary.errors.read + summary.errors.write,
                  timeout = summary.errors.timeout }
    for _, name in ipairs { "right", "wrong", "partial", "accepted", "later", "laterUntold", "failed" } do
        sum[name] = 0
        for _, thread in ipairs(threads) do
            sum[name] = sum[name] + thread:get(name)
        end
    end
    local out = assert(io.open(folder .. "/counts", "w"))
    for name, count in pairs(sum) do
        out:write(name, "=", count, "\n")
    end
    out:write("seconds=", math.floor(summary.duration / 1e6), "\n")
    out:write("p50ms=", math.floor(latency:percentile(50) / 1000), "\np99ms=", math.floor(latency:percentile(99) / 1000), "\n")
    out:close()
end
