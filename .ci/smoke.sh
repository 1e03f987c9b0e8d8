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

    # Nothing that it started is left, and a taken port is one line.
    if (exec 3<>/dev/tcp/127.0.0.1/18480) 2>/dev/null; then echo "The gateway still runs."; exit 1; fi
    python3 -m http.server 18482 --bind 127.0.0.1 >/dev/null 2>&1 &
    holder=$!
    until (exec 3<>/dev/tcp/127.0.0.1/18482) 2>/dev/null; do sleep 0.2; done
    if ./run serve 2>"$smoke/taken.txt"; then echo "A taken port went unnoticed."; exit 1; fi
    kill "$holder"
    cat "$smoke/taken.txt"
    grep -q "Port 18482, which sentiment-service needs, is taken by process $holder" "$smoke/taken.txt"
    [ "$(wc -l <"$smoke/taken.txt")" = 1 ]

    # Without a JDK 25, one line says what to install.
    if JAVA_HOME='' VERBATIM_JDK_DIRS=/nowhere PATH=/usr/bin:/bin ./run --help >"$smoke/no-jdk.txt" 2>&1; then
        echo "note: the JDK on the system's own path is a JDK 25"
    else
        grep -q 'needs a JDK 25' "$smoke/no-jdk.txt"
        [ "$(wc -l <"$smoke/no-jdk.txt")" = 1 ]
    fi
)
rm -rf "$smoke"
