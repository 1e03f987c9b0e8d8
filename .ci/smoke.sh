# Sourced by .ci/run: the commands of the README as a user types them, on ports that nothing else uses.
smoke=$(mktemp -d)
(
    export VERBATIM_GATEWAY_PORT=18480 VERBATIM_QUOTE_PORT=18481 VERBATIM_SENTIMENT_PORT=18482

    # The first start builds; standard output holds the gateway's answer and nothing else.
    ./run analyse --json samples/harbour-talks.txt >"$smoke/answer.json"
    python3 .ci/check_answer.py "$smoke/answer.json" samples/harbour-talks.txt

    # The second builds nothing; standard input, another working directory, a locale without UTF-8.
    root=$PWD
    (cd / && LC_ALL=C "$root/run" analyse - <"$root/samples/quarterly-results.txt") >"$smoke/table.txt" 2>"$smoke/progress.txt"
    cat "$smoke/progress.txt" "$smoke/table.txt"
    grep -q 'Dana Whitlock' "$smoke/table.txt"
    grep -q '“\|"' "$smoke/table.txt"
    if grep -q '^Buil' "$smoke/progress.txt"; then echo "The second start built again."; exit 1; fi

    # Nothing that it started is left.
    if pgrep -af "$root/.*(quarkus-run|postgres)"; then echo "These still run."; exit 1; fi
)
rm -rf "$smoke"
