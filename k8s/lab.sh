#!/bin/bash
# Proves on a real cluster what the manifests promise: builds the images, applies an overlay, analyses an article, and then,
# under load, updates, deletes, evicts and scales everything and restarts the database. Ends with a table and a verdict.
#   export KUBECONFIG=...; k8s/lab.sh            all of it
#   k8s/lab.sh --quick                           one pod of each instead of every pod, no scaling
#   k8s/lab.sh --calm                           the load alone, for a minute
#   k8s/lab.sh --remove                          takes everything away again
# Needs kubectl, wrk, jq, curl, and a cluster that runs the images of the local Docker engine. Elsewhere set:
#   LOAD='kind load docker-image'                how an image gets to the nodes
#   BASE=docker://eclipse-temurin:25-jre        the base image of the local engine, where no registry is reached
#   IMAGES=keep                                  use the images tagged "lab" as they are
#   OVERLAY=FOLDER GATEWAY=URL                   another overlay (two of everything); its gateway, on this machine
# The load goes to this machine's own address alone, about REQUESTS a second (2), and is bounded in time.
set -euo pipefail
cd "$(dirname "$0")/.."

overlay=${OVERLAY:-k8s/overlays/lab}
gateway=${GATEWAY:-http://127.0.0.1:30080}
clients=4
work=${WORK:-target/lab}
volume=/var/tmp/verbatim-lab/postgres
namespace=$(sed -n 's/^namespace: *//p' "$overlay/kustomization.yaml")
services=(quote-service sentiment-service gateway)
kube() { kubectl -n "$namespace" "$@"; }
say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*"; }
fail() { say "FAILED: $*"; exit 1; }

case $gateway in http://127.0.0.1:* | http://localhost:* | 'http://[::1]:'*) ;; *) fail "load is sent to this machine alone" ;; esac
for tool in kubectl wrk jq curl; do
    command -v $tool >/dev/null || { say "SKIPPED: there is no $tool here, nothing was tried on a cluster"; exit 77; }
done
kubectl version >/dev/null 2>&1 || { say "SKIPPED: no cluster answers (KUBECONFIG), nothing was tried"; exit 77; }

quick=false
calm=false
case ${1:-} in
    --remove)
        kubectl delete -k "$overlay" --ignore-not-found --timeout=180s
        rm -rf "$volume"
        exit ;;
    --quick) quick=true ;;
    --calm) quick=true calm=true ;;
    '') ;;
    *) fail "unknown: $1" ;;
esac

mkdir -p "$work"
rm -rf "${work:?}"/*
export KEY OUTLET=storm-$(date +%s) LEDGER=$work SAMPLE=$work/sample.json REFERENCE=$work/reference.json PAUSE_MS=$((clients * 1000 / ${REQUESTS:-2}))
load=
trap 'if [ -n "$load" ]; then kill -INT $load 2>/dev/null || true; fi' EXIT

ask() { curl -sS --fail-with-body --retry 5 --retry-all-errors -m 120 -H "X-API-Key: $KEY" -H 'Content-Type: application/json' "$@"; }
ready() { kube rollout status "$1" --timeout=900s >/dev/null || { kube get pods; fail "$1 did not get ready"; }; }
pods() { kube get pods -l "app.kubernetes.io/name=$1" --field-selector=status.phase=Running -o json |
    jq -r '.items[] | select(.metadata.deletionTimestamp == null) | .metadata.name'; }

install() {
    if [ "${IMAGES:-}" != keep ]; then
        say "building the images"
        VERSION=lab k8s/images
    fi
    if [ -n "${LOAD:-}" ]; then
        for service in "${services[@]}"; do $LOAD "verbatim/$service:lab"; done
    fi
    k8s/new-secrets "$overlay"
    KEY=$(sed -n 's/^admin-key=//p' "$overlay/access.env")
    if grep -q "$volume" "$overlay"/*.yaml; then
        # What an earlier cluster left there has another password
        kubectl get namespace "$namespace" >/dev/null 2>&1 || rm -rf "$volume"
        mkdir -p "$volume"
    fi
    say "applying $overlay"
    kubectl apply -k "$overlay" >/dev/null
    ready statefulset/postgres
    for service in "${services[@]}"; do ready "deploy/$service"; done
}

# A JVM that does not accept the AOT cache of its image starts without it; a line of its log is all that tells.
caches() {
    local used=0 without=0
    for service in "${services[@]}"; do
        for pod in $(pods "$service"); do
            if ! kube exec "$pod" -c "$service" -- test -e app.aot; then
                without=$((without + 1))
            elif kube exec "$pod" -c "$service" -- grep -q app.aot /proc/1/maps; then
                used=$((used + 1))
            else
                fail "$pod runs without the AOT cache of its image"
            fi
        done
    done
    say "$used pods run with the AOT cache of their image; $without have none in it"
}

# The bundled article through the Service; its answer is what all later ones are compared with.
analyse_sample() {
    jq -n --rawfile text samples/harbour-talks.txt '{text: $text}' >"$SAMPLE"
    ask "$gateway/v1/analyses" -d @"$SAMPLE" -o "$REFERENCE"
    jq -e '.status == "complete" and (.quotes | length) >= 15 and any(.quotes[]; .speaker.name == "Helena Brandt" and .tone)' \
        "$REFERENCE" >/dev/null || fail "the sample was analysed wrongly"
    say "the sample article: $(jq '.quotes | length' "$REFERENCE") quotes, every answer from now on has to be the same"
}

# Requests to /v1 that each pod of a service has answered.
served() {
    local port=8081
    for pod in $(pods quote-service); do
        kubectl get --raw "/api/v1/namespaces/$namespace/pods/$pod:$port/proxy/q/metrics" |
            awk -v pod="$pod" '/^http_server_requests_seconds_count/ && /uri="\/v1\// { n += $NF } END { print pod, n + 0 }'
    done
}

# Short articles without a pause, so that the counts are large; prints how the pods of quote-service shared them.
share() {
    served | sort >"$work/before"
    echo '{"text": "“We repaired street lamp 4, and I am glad,” said Ana Ruiz on Monday."}' >"$work/short.json"
    ask "$gateway/v1/analyses" -d @"$work/short.json" -o "$work/short-answer.json"
    mkdir -p "$work/share"
    SAMPLE=$work/short.json REFERENCE=$work/short-answer.json LEDGER=$work/share KEPT_SHARE=0 PAUSE_MS=0 \
        wrk -t1 -c8 -d"${SHARE_SECONDS:-30}s" --timeout 60s -s k8s/lab-load.lua "$gateway" >/dev/null
    served | sort | join - "$work/before" | awk '{ print $1, $2 - $3; n += $2 - $3 } END { print "all", n }' |
        awk -v what="$1" '{ count[NR] = $2 } END { n = count[NR]; printf "| %s | %d |", what, n
            for (i = 1; i < NR; i++) printf " %.1f %%%s", 100 * count[i] / n, i < NR - 1 ? " /" : " |\n" }' | tee -a "$work/shares"
}

start_load() {
    : >"$work/oddities-0"
    wrk -t1 -c$clients -d45m --timeout 130s -s k8s/lab-load.lua "$gateway" >"$work/wrk.log" 2>&1 &
    load=$!
    sleep 5
    say "load: $clients clients, about ${REQUESTS:-2} requests a second"
}

# Runs one disturbance and notes how long it took and what else than the right answer came meanwhile.
during() {
    local what=$1 start=$SECONDS before others
    shift
    before=$(wc -l <"$work/oddities-0")
    "$@"
    kill -0 $load 2>/dev/null || fail "the load has ended; see $work/wrk.log"
    others=$(tail -n +$((before + 1)) "$work/oddities-0" | cut -d' ' -f2- | sort | uniq -c | awk '{ printf "%s%d × %s", s, $1, $2 " " $3; s = ", " }')
    printf '| %s | %d | %s |\n' "$what" $((SECONDS - start)) "${others:-–}" | tee -a "$work/events"
}

settle() { sleep 3; ready "$1"; }
update() { kube rollout restart "deploy/$1" >/dev/null; ready "deploy/$1"; }
delete_pod() { kube delete pod "$1" --wait=false >/dev/null; settle "$2"; }
evict_pod() {
    local group=policy/v1
    kubectl api-versions | grep -qx policy/v1 || group=policy/v1beta1
    echo "{\"apiVersion\": \"$group\", \"kind\": \"Eviction\", \"metadata\": {\"name\": \"$1\", \"namespace\": \"$namespace\"}}" |
        kubectl create --raw "/api/v1/namespaces/$namespace/pods/$1/eviction" -f - >/dev/null
    settle "$2"
}
scale() { kube scale "deploy/$1" --replicas="$2" >/dev/null; settle "deploy/$1"; }
# By name: the pods that stand at the beginning, one after the other
each_pod() {
    local how=$1 service=$2 chosen
    chosen=$(pods "$service")
    if $quick; then chosen=$(head -1 <<<"$chosen"); fi
    for pod in $chosen; do $how "$pod" "deploy/$service"; done
}

storm() {
    if $calm; then
        during "a minute of calm" sleep 60
        return
    fi
    for service in "${services[@]}"; do during "rolling update of $service" update "$service"; done
    for service in "${services[@]}"; do during "deletion of pods of $service, one by one" each_pod delete_pod "$service"; done
    for service in "${services[@]}"; do during "eviction of pods of $service, one by one" each_pod evict_pod "$service"; done
    if ! $quick; then
        for service in "${services[@]}"; do
            during "$service from 2 to 3 pods" scale "$service" 3
            during "$service from 3 to 2 pods" scale "$service" 2
        done
    fi
    during "restart of PostgreSQL" delete_pod postgres-0 statefulset/postgres
    during "20 s of calm" sleep 20
}

# Every article that was answered 202 is there, once, analysed to the end and with its speaker.
check_ledger() {
    sort "$work/accepted-0" >"$work/accepted"
    local deadline=$((SECONDS + 600)) path
    while :; do
        : >"$work/stored"
        path="/v1/articles?limit=200"
        while [ -n "$path" ]; do
            ask "$gateway$path" -o "$work/page.json"
            jq -r --arg outlet "$OUTLET" '.articles[] | select(.outlet == $outlet) | [.id, .status, .quoteCount] | @tsv' "$work/page.json" >>"$work/stored"
            path=$(jq -r 'if .next then "/v1/articles?limit=200&cursor=" + (.next | @uri) else "" end' "$work/page.json")
        done
        awk -F'\t' '$2 == "complete" && $3 == 1 { print $1 }' "$work/stored" | sort >"$work/complete"
        comm -23 "$work/accepted" "$work/complete" >"$work/lost"
        if [ ! -s "$work/lost" ]; then break; fi
        if ((SECONDS > deadline)); then fail "$(wc -l <"$work/lost") accepted articles are lost or unfinished; see $work/lost"; fi
        sleep 5
    done
    if [ -n "$(uniq -d "$work/accepted")" ]; then fail "two articles got one id"; fi
    say "$(wc -l <"$work/accepted") articles were accepted, all are there and complete ($(wc -l <"$work/stored") stored)"
}

memory() {
    for service in "${services[@]}"; do
        for pod in $(pods "$service"); do
            kube exec "$pod" -c "$service" -- grep VmHWM /proc/1/status | awk -v pod="$pod" '{ printf "| %s | %d |\n", pod, $2 / 1024 }'
        done
    done
}

verdict() {
    . "$work/counts"
    {
        printf '\n| disturbance | seconds | other answers than the right one meanwhile |\n|---|---:|---|\n'
        cat "$work/events"
        printf '\n| in all, in %d s | requests |\n|---|---:|\n' "$seconds"
        printf '| analysed, answer byte for byte the one before the load | %d |\n| analysed in part, and said so | %d |\n' "$right" "$partial"
        printf '| accepted, and complete afterwards | %d |\n| 503 with Retry-After | %d |\n' "$accepted" "$later"
        printf '| answered wrongly | %d |\n| 503 without Retry-After | %d |\n| other errors | %d |\n' "$wrong" "$laterUntold" "$failed"
        printf '| refused connections | %d |\n| broken connections | %d |\n| no answer in time | %d |\n' "$refused" "$broken" "$timeout"
        printf '\nHalf of the answers came within %d ms, 99 of 100 within %d ms.\n' "$p50ms" "$p99ms"
        printf '\n| requests to quote-service | n | share of each pod |\n|---|---:|---|\n'
        cat "$work/shares"
        printf '\n| pod | most resident memory, MiB |\n|---|---:|\n'
        memory
    } | tee "$work/page.md"
    [ $((wrong + laterUntold + failed + refused + broken + timeout)) = 0 ] || fail "see $work/oddities-0"
    [ $((right)) -gt 0 ] && [ $((accepted)) -gt 0 ] || fail "the load did nothing"
}

install
caches
analyse_sample
share "two pods, after the start"
start_load
storm
kill -INT $load
wait $load || true
load=
check_ledger
if ! $quick; then
    scale quote-service 3
    share "a third pod has joined"
    scale quote-service 2
fi
verdict
say "PASSED"
