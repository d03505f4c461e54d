<?php
// Runs the plugin without WordPress: these stand for the functions of WordPress that it uses.
define( 'ABSPATH', __DIR__ );
define( 'STEUNPAD_HOST', $argv[1] ?? 'https://steun.example.nl' );
define( 'STEUNPAD_MUNICIPALITY', 'GM0193' );

$shortcodes = array();
$modules    = array();
$filters    = array();

function add_filter( $hook, $callback ) {
	$GLOBALS['filters'][ $hook ] = $callback;
}
function add_shortcode( $tag, $callback ) {
	$GLOBALS['shortcodes'][ $tag ] = $callback;
}
function shortcode_atts( $pairs, $atts ) {
	return array_merge( $pairs, array_intersect_key( (array) $atts, $pairs ) );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function wp_kses_post( $html ) {
	return strip_tags( $html, '<p><a><strong>' );
}
function wp_enqueue_script_module( $id, $src ) {
	$GLOBALS['modules'][ $id ] = $src;
}

require __DIR__ . '/steunpad/steunpad.php';

$show = fn( array $given ) => $shortcodes['steunpad']( $given, '<p>Bel 038 555 01 93</p><script>1</script>' );

echo json_encode(
	array(
		'form'    => $show( array() ),
		'english' => $show( array( 'form' => 'letter-reply', 'lang' => 'en"><script>' ) ),
		'refused' => array(
			$show( array( 'form' => 'x><script>' ) ),
			$show( array( 'municipality' => 'Zwolle' ) ),
			$show( array( 'host' => 'javascript:alert(1)' ) ),
		),
		// As WordPress names the tag that it prints for a module.
		'script'  => $filters['wp_script_attributes'](
			array(
				'type' => 'module',
				'src'  => $modules['steunpad'],
				'id'   => 'steunpad-js-module',
			)
		),
		'other'   => $filters['wp_script_attributes']( array( 'id' => 'other-js-module' ) ),
		'forms'   => STEUNPAD_FORMS,
	)
);
