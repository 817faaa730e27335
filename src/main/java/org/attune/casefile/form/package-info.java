/**
 * Forms as Camunda Modeler writes them: read, checked, translated, and answers held
 * against them.
 */
@NamedInterface("form")
package org.attune.casefile.form;

import org.springframework.modulith.NamedInterface;
