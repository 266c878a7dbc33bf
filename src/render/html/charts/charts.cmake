# The script that draws the charts of html pages: ECharts and charts.mjs, made small by esbuild. ./dev
# installs both with npm before it builds; without them the pages hold tables alone.
set(C136_NPM ${PROJECT_SOURCE_DIR}/build/charts CACHE PATH
  "Where npm installed the packages of src/render/html/charts")
find_program(C136_NODE NAMES node nodejs)
if(NOT C136_NODE OR NOT EXISTS ${C136_NPM}/node_modules/esbuild)
  message(STATUS "html pages will hold tables without charts, since the npm packages that draw "
    "them are not installed: src/render/html/charts/npm_ci src/render/html/charts build/charts")
  return()
endif()

set(made ${PROJECT_BINARY_DIR}/charts)
set(charts ${PROJECT_SOURCE_DIR}/src/render/html/charts)
add_custom_command(
  OUTPUT ${made}/charts.js ${made}/charts.sha256
  COMMAND ${C136_NODE} ${charts}/bundle.mjs ${C136_NPM} ${made}
  DEPENDS ${charts}/bundle.mjs ${charts}/charts.mjs ${charts}/paint.mjs ${charts}/plots.mjs
    ${charts}/package-lock.json
  COMMENT "Bundling the charts of html pages")
c136_embed(src/render/html/page_parts.cpp ${made}/charts.js ${made}/charts.sha256)
set_property(SOURCE src/render/html/page_parts.cpp APPEND PROPERTY COMPILE_DEFINITIONS C136_CHARTS)
set_property(SOURCE src/render/html/page_parts.cpp APPEND PROPERTY COMPILE_OPTIONS -Wa,-I${made})
install(FILES ${made}/LICENSES.txt DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME LICENSES-charts.txt)
