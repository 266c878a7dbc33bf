# One fuzz target per tests/fuzz/NAME_fuzz.cpp, with its corpus in tests/fuzz/corpus/NAME. Every build with
# tests replays the corpus; the build fuzz (clang, ASan and UBSan) also looks for more, together for
# C136_FUZZ_SECONDS and from a fixed seed. What a run finds is kept in the build directory, so that
# the sources stay as they are.

set(C136_FUZZ_SECONDS 60 CACHE STRING "Seconds for which CTest fuzzes, split over the targets")
file(GLOB targets CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
list(LENGTH targets count)
math(EXPR seconds "${C136_FUZZ_SECONDS} / ${count}")
set(suffix "")
if(C136_SANITIZE)
  set(suffix " (${C136_SANITIZE})")
endif()

add_custom_target(fuzz_targets)
foreach(file IN LISTS targets)
  get_filename_component(target ${file} NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name ${target})
  set(seeds ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})

  add_executable(${target} ${file})
  add_dependencies(fuzz_targets ${target})
  target_include_directories(${target} PRIVATE tests src)
  target_link_libraries(${target} PRIVATE c136_core)
  if(NOT C136_FUZZ)
    target_sources(${target} PRIVATE tests/fuzz/replay.cpp)
    add_test(NAME "replay/${name}${suffix}" COMMAND ${target} ${seeds})
    continue()
  endif()

  set(found ${PROJECT_BINARY_DIR}/corpus/${name})
  file(MAKE_DIRECTORY ${found})
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  set(options -timeout=10 -rss_limit_mb=2048 -verbosity=1 -print_final_stats=1
    -artifact_prefix=${PROJECT_BINARY_DIR}/)
  add_test(NAME "fuzz/${name}" COMMAND ${target}
    -seed=136 -max_total_time=${seconds} ${options} ${found} ${seeds})
  set_tests_properties("fuzz/${name}" PROPERTIES TIMEOUT 300)
endforeach()
