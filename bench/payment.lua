-- Requests for wrk from the lines of a file (see phones.py), each used once. Anything but 201 is
-- counted; running out of lines too.
local lines = {}
local at = 0

function init(args)
  for line in io.lines(args[2]) do
    lines[#lines + 1] = line
  end
  floor = args[1] == "floor"
  at = tonumber(args[3])
  refused, short, used = 0, 0, 0
end

local function request_of(path, key, phone, token, body)
  return table.concat({
    "POST ", path, " HTTP/1.1\r\nHost: 127.0.0.1\r\nInstallation: ", phone,
    "\r\nAuthorization: Bearer ", token, "\r\nIdempotency-Key: ", key,
    "\r\nContent-Type: application/json\r\nContent-Length: ", #body, "\r\n\r\n", body,
  })
end

function request()
  at = at + 1
  used = used + 1
  if lines[at] == nil then
    -- The floor uses no quote up.
    short = short + (floor and 0 or 1)
    at = 1
  end
  local phone, token, pin_key, pin, quote, otp, code =
    lines[at]:match("^(.-)\t(.-)\t(.-)\t(.-)\t(.-)\t(.-)\t(.-)$")
  if floor then
    return request_of("/bench/floor", quote, phone, token, '{"amount": "1.00"}')
  end
  return request_of("/api/v1/payments", quote, phone, token, string.format(
    '{"quote_id": "%s", "pin": "%s", "pin_key": "%s", "otp_id": "%s", "otp_code": "%s"}',
    quote, pin, pin_key, otp, code))
end

function response(status)
  if status ~= 201 then
    refused = refused + 1
  end
end

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function done(summary)
  local refused, short, used = 0, 0, 0
  for _, thread in ipairs(threads) do
    refused = refused + thread:get("refused")
    short = short + thread:get("short")
    used = used + thread:get("used")
  end
  local lost = summary.errors
  io.write(string.format(
    '\nRESULT {"requests": %d, "microseconds": %d, "refused": %d, "short": %d, "lost": %d, "used": %d}\n',
    summary.requests, summary.duration, refused, short,
    lost.connect + lost.read + lost.write + lost.timeout, used))
end
