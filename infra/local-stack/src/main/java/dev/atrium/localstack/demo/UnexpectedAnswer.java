package dev.atrium.localstack.demo;

/**
 * Something answered otherwise than the demo needs.
 */
class UnexpectedAnswer extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnexpectedAnswer(String message) {
		super(message);
	}

}
