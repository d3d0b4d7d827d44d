# What the scripts here share: built classes and the tests' class path. Sourced after packaging/common.sh, not run.

# Sets bench_path. The class path of the tests lies in a file that Maven writes; spaces in it are not foreseen.
prepare_bench() {
  find_jdk
  find_maven
  "${maven[@]}" -q test-compile dependency:build-classpath -Dmdep.includeScope=test \
    -Dmdep.outputFile="$root/target/test-class-path.txt" </dev/null >&2
  bench_path=$root/target/test-classes:$root/target/classes:$(cat "$root/target/test-class-path.txt")
}
