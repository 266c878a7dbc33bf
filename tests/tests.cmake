# The program c136_tests, and one CTest entry per tests/**/*_test.cpp.

set(C136_TESTS_ONLY "" CACHE STRING "Compile only the test files whose path matches, e.g. report/")
file(GLOB_RECURSE unit_tests CONFIGURE_DEPENDS tests/unit/*.cpp)
file(GLOB other_tests CONFIGURE_DEPENDS tests/support/*.cpp tests/*.cpp)
if(C136_TESTS_ONLY)
  list(FILTER unit_tests INCLUDE REGEX ${C136_TESTS_ONLY})
  list(FILTER other_tests INCLUDE REGEX "${C136_TESTS_ONLY}|/support/|/main\\.cpp$")
endif()
add_executable(c136_tests ${unit_tests} ${other_tests})
target_include_directories(c136_tests PRIVATE tests src)
# An assertion is a call, not a page of inlined code: a quarter of the time to compile.
target_compile_definitions(c136_tests PRIVATE DOCTEST_CONFIG_SUPER_FAST_ASSERTS)
# Of one file only, so that a compiler's cache serves every checkout.
set_source_files_properties(tests/support/files.cpp PROPERTIES COMPILE_DEFINITIONS
  "C136_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\";C136_BINARY=\"${PROJECT_BINARY_DIR}/c136\"")
# Lines of a backtrace are enough of the tests: written and linked in half of the time.
target_compile_options(c136_tests PRIVATE $<$<CONFIG:Debug>:-g1>)
if(C136_SANITIZE)
  # What the tests call is watched, not their own code: a third of the time to compile.
  target_compile_options(c136_tests PRIVATE -fno-sanitize=all -O0 -g0)
endif()
if(NOT CCACHE)
  # Read once, where no cache of objects would be lost by it: a third of the time to compile.
  target_precompile_headers(c136_tests PRIVATE tests/support/deal.hpp)
  set_source_files_properties(tests/main.cpp tests/support/files.cpp PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON)
endif()
target_link_libraries(c136_tests PRIVATE
  c136_core doctest::doctest c136::yaml-cpp c136::utf8proc Threads::Threads)
add_dependencies(c136_tests c136)

# libyaml, where there is one: the tests compare its trees with the program's.
find_library(C136_LIBYAML NAMES libyaml.a yaml)
if(C136_LIBYAML)
  target_link_libraries(c136_tests PRIVATE ${C136_LIBYAML})
  target_compile_definitions(c136_tests PRIVATE C136_HAVE_LIBYAML)
endif()

foreach(file IN LISTS unit_tests other_tests)
  file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR}/tests ${file})
  if(NOT name MATCHES "_test\\.cpp$")
    continue()
  endif()
  # Of the real program from outside, where a sanitizer sees nothing more but takes long.
  if(C136_SANITIZE AND name MATCHES "^(alone|faults|install|kills|surroundings)_test")
    continue()
  endif()
  set(test "${name}")
  if(C136_SANITIZE)
    string(APPEND test " (${C136_SANITIZE})")
  endif()
  add_test(NAME ${test} COMMAND c136_tests "--source-file=*tests/${name}"
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  # doctest is content with a file that holds no test, or tests that check nothing.
  set_tests_properties(${test} PROPERTIES TIMEOUT 600
    FAIL_REGULAR_EXPRESSION "\\[doctest\\] (test cases|assertions): *0 ")
  if(name STREQUAL "faults_test.cpp" AND EXISTS /dev/shm)
    set_tests_properties(${test} PROPERTIES ENVIRONMENT TMPDIR=/dev/shm) # thousands of small files
  endif()
  if(C136_SANITIZE)
    # Transcripts are rewritten by the plain build alone, not by two builds at once; and a sanitizer
    # looks at a tenth of the mutants, each ten times as long.
    set_tests_properties(${test} PROPERTIES ENVIRONMENT_MODIFICATION
      "C136_ACCEPT=unset:;C136_MUTANTS=set:2000")
  endif()
endforeach()

# With packages of npm and Python, and cmark; of the plain build alone, since a sanitizer sees nothing more.
if(NOT C136_SANITIZE)
  # The JSON Schemas, the pages in a browser, the workbooks read back, tables imported, the engines
  # that are here.
  foreach(name schema html xlsx import engines)
    add_test(NAME ${name} COMMAND ${PROJECT_SOURCE_DIR}/tests/${name}/run
      $<TARGET_FILE:c136> ${PROJECT_SOURCE_DIR}/build/${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
  endforeach()
  add_test(NAME terminal COMMAND python3 ${PROJECT_SOURCE_DIR}/tests/terminal.py
    $<TARGET_FILE:c136> ${PROJECT_SOURCE_DIR}/examples/terminal.svg)
  add_test(NAME two_builds COMMAND ${PROJECT_SOURCE_DIR}/tests/two_builds/run ${PROJECT_SOURCE_DIR})
  set_tests_properties(two_builds PROPERTIES TIMEOUT 900)
  add_test(NAME naughty COMMAND python3 ${PROJECT_SOURCE_DIR}/tests/naughty/run.py
    $<TARGET_FILE:c136>)
  set_tests_properties(naughty PROPERTIES TIMEOUT 600)
endif()
