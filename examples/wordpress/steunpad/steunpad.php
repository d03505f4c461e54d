<?php
/**
 * Plugin Name: Steunpad
 * Description: The forms of Steunpad as a shortcode: [steunpad form="support-request"].
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: EUPL-1.2
 */

defined( 'ABSPATH' ) || exit;

/** The forms that there are. A new one is added here. */
const STEUNPAD_FORMS = array(
	'support-request',
	'intake-form',
	'letter-reply',
	'agency-overview',
	'my-support',
	'my-volunteering',
	'volunteer-signup',
);

/** Host and municipality: wp-config.php, or the options that the shortcode gives. */
function steunpad_setting( string $name ): string {
	$constant = 'STEUNPAD_' . strtoupper( $name );
	return defined( $constant ) ? (string) constant( $constant ) : '';
}

/**
 * [steunpad form="letter-reply" municipality="GM0193" lang="en"]What stands here until it works.[/steunpad]
 *
 * @param array|string $given   What the editor wrote.
 * @param string|null  $content What is shown until the form works: a telephone number.
 */
function steunpad_shortcode( $given, ?string $content = null ): string {
	$given = shortcode_atts(
		array(
			'form'         => 'support-request',
			'municipality' => steunpad_setting( 'municipality' ),
			'host'         => steunpad_setting( 'host' ),
			'lang'         => '',
		),
		$given,
		'steunpad'
	);
	$fallback = wp_kses_post( (string) $content );
	$knows    = in_array( $given['form'], STEUNPAD_FORMS, true )
		&& 1 === preg_match( '/^GM\d{4}$/', $given['municipality'] )
		&& 1 === preg_match( '~^https?://[\w.-]+(:\d+)?$~', $given['host'] );
	if ( ! $knows ) {
		return $fallback;
	}

	wp_enqueue_script_module( 'steunpad', $given['host'] . '/widgets/v1/steunpad.js', array(), null );

	return sprintf(
		'<steunpad-%1$s municipality="%2$s"%3$s>%4$s</steunpad-%1$s>',
		esc_attr( $given['form'] ),
		esc_attr( $given['municipality'] ),
		'' === $given['lang'] ? '' : sprintf( ' lang="%s"', esc_attr( $given['lang'] ) ),
		$fallback
	);
}
add_shortcode( 'steunpad', 'steunpad_shortcode' );

/** A module script waits for every `defer` script of the page, unless it is `async`. */
function steunpad_at_once( array $attributes ): array {
	if ( 'steunpad-js-module' === ( $attributes['id'] ?? '' ) ) {
		$attributes['async'] = true;
	}
	return $attributes;
}
add_filter( 'wp_script_attributes', 'steunpad_at_once' );
