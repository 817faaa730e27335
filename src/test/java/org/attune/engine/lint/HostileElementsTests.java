package org.attune.engine.lint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever could run foreign code or go round the services is refused by name. */
class HostileElementsTests extends LintTest {

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`',
			textBlock = """
					<bpmn:scriptTask id="fork" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask> -> script task
					<bpmn:sendTask id="fork" camunda:type="external" camunda:topic="x" /> -> send task
					<bpmn:receiveTask id="fork" messageRef="Message_Repair" /> -> receive task
					<bpmn:manualTask id="fork" /> -> manual task
					<bpmn:inclusiveGateway id="fork" /> -> exclusive and parallel
					<bpmn:adHocSubProcess id="fork" /> -> ad-hoc
					<bpmn:transaction id="fork" /> -> transaction
					<scriptTask id="fork" xmlns=""><script>1</script></scriptTask> -> script task
					<x:parallelGateway xmlns:x="urn:x" id="fork" /> -> not allowed in process
					""")
	void anElementThatIsNotOnTheListIsRefused(String element, String words) {
		assertThat(this.folder.fork(element).found("circle.bpmn", "fork")).contains(words);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`',
			textBlock = """
					<camunda:executionListener class="x.Y" event="start" /> -> listener
					<camunda:taskListener expression="${x}" event="create" /> -> listener
					<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector> -> connector
					<camunda:formData><camunda:formField id="a" /></camunda:formData> -> form fields
					<camunda:inputOutput><camunda:inputParameter name="a">b</camunda:inputParameter></camunda:inputOutput> -> business rule task
					<camunda:failedJobRetryTimeCycle>${x.y()}</camunda:failedJobRetryTimeCycle> -> tried again
					""")
	void whatWouldRunOrAskInsideATaskIsRefused(String extension, String words) {
		assertThat(this.folder.extending("talk.bpmn", extension).found("talk.bpmn", "speak")).contains(words);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
			camunda:assignee="${execution.x}" -> property who
			camunda:candidateUsers="${a.b()}" -> property who
			camunda:formKey="embedded:app:x.html" -> camunda:formRef
			camunda:asyncBefore="true" -> asyncBefore
			a:class="x" xmlns:a="http://activiti.org/bpmn" -> class
			camunda:priority="5" -> priority
			""")
	void anAttributeThatIsNotOnTheListIsRefused(String attribute, String words) {
		assertThat(this.folder.speak(attribute).found("talk.bpmn", "speak")).contains(words);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
			camunda:class="java.lang.Runtime" -> class
			camunda:delegateExpression="${invite}" -> delegateExpression
			camunda:expression="${invite.run(caseId)}" camunda:resultVariable="x" -> resultVariable
			""")
	void workIsAskedForByItsNameAlone(String attributes, String words) {
		assertThat(this.folder.invite(attributes).found("talk.bpmn", "invite")).contains(words);
	}

	@Test
	void aSignalIsRefused() {
		assertThat(this.folder
			.replacing("circle.bpmn", "<bpmn:messageEventDefinition id=\"Repair_def\" messageRef=\"Message_Repair\" />",
					"<bpmn:signalEventDefinition id=\"s\" />")
			.found("circle.bpmn", "repaired")).contains("Signals");
	}

	@Test
	void aConditionalEventIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn",
				"<bpmn:messageEventDefinition id=\"Repair_def\" messageRef=\"Message_Repair\" />",
				"<bpmn:conditionalEventDefinition id=\"s\"><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition>")
			.found("circle.bpmn", "repaired")).contains("Conditional events");
	}

	@Test
	void aMessageThrowEventIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">",
					"<bpmn:endEvent id=\"agreed\"><bpmn:messageEventDefinition camunda:class=\"x.Y\" />")
			.found("talk.bpmn", "agreed")).contains("not send");
	}

	@Test
	void anInlineScriptInAnInputIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "${tally.count(caseId, 'vote', 'stand', 'agree')}",
					"<camunda:script scriptFormat=\"groovy\">1</camunda:script>")
			.found("talk.bpmn", "weigh")).contains("script");
	}

	@Test
	void anOutputOfADecisionIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "</camunda:inputOutput>",
					"<camunda:outputParameter name=\"a\">b</camunda:outputParameter></camunda:inputOutput>")
			.found("talk.bpmn", "weigh")).contains("output parameter");
	}

	@Test
	void valuesPassedIntoACallAreRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "camunda:calledElementBinding=\"deployment\">",
				"camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements><camunda:in variables=\"all\" /></bpmn:extensionElements>")
			.found("circle.bpmn", "part")).contains("camunda:in");
	}

	@Test
	void valuesPassedOutOfACallAreRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "camunda:calledElementBinding=\"deployment\">",
				"camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements><camunda:out variables=\"all\" /></bpmn:extensionElements>")
			.found("circle.bpmn", "part")).contains("camunda:out");
	}

	@Test
	void aFixedNumberOfRunsIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn",
				"<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${people.others(caseId, person)}\" camunda:elementVariable=\"listener\">",
				"<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${people.others(caseId, person)}\" camunda:elementVariable=\"listener\"><bpmn:loopCardinality>9</bpmn:loopCardinality>")
			.found("circle.bpmn", "pair")).contains("number of runs");
	}

	@Test
	void aLoopMarkerIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<bpmn:incoming>to-speak</bpmn:incoming>", "<bpmn:standardLoopCharacteristics />")
			.found("talk.bpmn", "speak")).contains("loop marker");
	}

	@Test
	void lanesAreRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<bpmn:startEvent id=\"opened\"",
					"<bpmn:laneSet id=\"lanes\"><bpmn:lane id=\"l\" /></bpmn:laneSet><bpmn:startEvent id=\"opened\"")
			.found("talk.bpmn", "lanes")).contains("Lanes");
	}

	@Test
	void poolsAreRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "<bpmn:category id=\"Category_1\">",
				"<bpmn:collaboration id=\"pools\"><bpmn:participant id=\"a\" processRef=\"talk\" /></bpmn:collaboration><bpmn:category id=\"Category_1\">")
			.found("talk.bpmn", "pools")).contains("Pools");
	}

	@Test
	void aRepeatingTimerIsRefused() {
		assertThat(this.folder
			.replacing("circle.bpmn", "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P60D</bpmn:timeDuration>",
					"<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>")
			.found("circle.bpmn", "being-late")).contains("repeating timer");
	}

	@Test
	void aVariableFromAnErrorIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn",
				"<bpmn:errorEventDefinition errorRef=\"Error_stopped\" /></bpmn:startEvent>",
				"<bpmn:errorEventDefinition errorRef=\"Error_stopped\" camunda:errorMessageVariable=\"x\" /></bpmn:startEvent>")
			.found("circle.bpmn", "stopping")).contains("errorMessageVariable");
	}

}
