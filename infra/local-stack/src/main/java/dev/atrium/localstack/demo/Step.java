package dev.atrium.localstack.demo;

/**
 * What happens in a demo, in this order.
 */
enum Step {

	ROOM("room is there"),

	MEETING("meeting made at the provider"),

	PRESENT("Alice and Bob seen in the meeting"),

	RECORDING("recording in progress"),

	LEFT("both have talked and left"),

	ANNOUNCED("recording announced"),

	STORED("recording downloaded and kept"),

	PROCESSED("audio processed"),

	COMPLETE("files checked");

	private final String label;

	Step(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
