# CTest replays the corpus, which gives the same answer every time; `./dev fuzz` goes looking.
# One fuzz target per tests/fuzz/NAME_fuzz.cpp, with its corpus in tests/fuzz/corpus/NAME. What a run
# finds is kept in the build directory, so that the sources stay as they are.

file(GLOB targets CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
list(LENGTH targets count)
if(count EQUAL 0)
  return()
endif()

add_custom_target(fuzz_targets)
foreach(file IN LISTS targets)
  get_filename_component(target ${file} NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name ${target})
  set(seeds ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
  set(found ${PROJECT_BINARY_DIR}/corpus/${name})
  file(MAKE_DIRECTORY ${found})

  add_executable(${target} ${file})
  add_dependencies(fuzz_targets ${target})
  target_include_directories(${target} PRIVATE tests src)
  target_link_libraries(${target} PRIVATE c136_core)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  if(NOT EXISTS ${seeds})
    set(seeds)
  endif()
  add_test(NAME "fuzz/${name}" COMMAND ${target}
    -runs=0 -timeout=10 -rss_limit_mb=2048 -verbosity=1 -print_final_stats=1
    -artifact_prefix=${PROJECT_BINARY_DIR}/ ${seeds})
endforeach()
