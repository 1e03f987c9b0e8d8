# Sourced by .ci/run: the commands of the README as a user types them, on ports that nothing else uses.
export VERBATIM_GATEWAY_PORT=18480 VERBATIM_QUOTE_PORT=18481 VERBATIM_SENTIMENT_PORT=18482
answer=$(mktemp)
./run analyse --json samples/harbour-talks.txt >"$answer"
python3 .ci/check_answer.py "$answer" samples/harbour-talks.txt
rm -f "$answer"
