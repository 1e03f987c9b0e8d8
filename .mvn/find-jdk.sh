# Sourced by ./run, ./verify and .ci/run (POSIX sh): sets JAVA_HOME and PATH to a JDK 25 or ends with one line.
# VERBATIM_JDK_DIRS replaces the folders that are searched, colon-separated.

# A JDK 25: it can compile, and says that it is 25. The `release` file saves starting a JVM for each candidate.
is_jdk_25() {
    [ -x "$1/bin/javac" ] || return 1
    if [ -f "$1/release" ]; then
        grep -q '^JAVA_VERSION="25[".]' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
    fi
}

# The home of the JDK whose javac is on the PATH; it stands there through symbolic links.
home_of_javac_on_path() {
    _link=$(command -v javac) || return 1
    while [ -h "$_link" ]; do
        _next=$(readlink "$_link")
        case $_next in
            /*) _link=$_next ;;
            *) _link=$(dirname "$_link")/$_next ;;
        esac
    done
    (CDPATH='' cd -P -- "$(dirname -- "$_link")/.." && pwd)
}

find_jdk_25() {
    if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then return 0; fi
    if _home=$(home_of_javac_on_path) && is_jdk_25 "$_home"; then JAVA_HOME=$_home; return 0; fi
    if [ -x /usr/libexec/java_home ] && [ -z "${VERBATIM_JDK_DIRS+set}" ]; then # macOS
        if _home=$(/usr/libexec/java_home -v 25 2>/dev/null) && is_jdk_25 "$_home"; then JAVA_HOME=$_home; return 0; fi
    fi
    _dirs=${VERBATIM_JDK_DIRS-/usr/lib/jvm:/opt/java:/opt:/Library/Java/JavaVirtualMachines:${SDKMAN_DIR:-${HOME:-/}/.sdkman}/candidates/java:${HOME:-/}/.jdks}
    while [ -n "$_dirs" ]; do
        _dir=${_dirs%%:*}
        case $_dirs in *:*) _dirs=${_dirs#*:} ;; *) _dirs='' ;; esac
        for _home in "$_dir"/* "$_dir"/*/Contents/Home; do
            if is_jdk_25 "$_home"; then JAVA_HOME=$_home; return 0; fi
        done
    done
    return 1
}

if find_jdk_25; then
    PATH=$JAVA_HOME/bin:$PATH
    export JAVA_HOME PATH
else
    echo "Verbatim needs a JDK 25 and found none (looked at JAVA_HOME, the PATH, /usr/lib/jvm, SDKMAN): install one, for example Eclipse Temurin 25 from https://adoptium.net, or set JAVA_HOME." >&2
    exit 1
fi
