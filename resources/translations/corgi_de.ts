<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CoreText</name>
    <message numerus="yes">
        <source>It is seen in %1 of %n region(s).</source>
        <translation>
            <numerusform>Es ist an %1 von %n Stelle zu sehen.</numerusform>
            <numerusform>Es ist an %1 von %n Stellen zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is seen contradicts it in %1 of %n region(s).</source>
        <translation>
            <numerusform>Was zu sehen ist, widerlegt es an %1 von %n Stelle.</numerusform>
            <numerusform>Was zu sehen ist, widerlegt es an %1 von %n Stellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It isn&apos;t visible in any of its %n region(s).</source>
        <translation>
            <numerusform>Es ist an seiner %n Stelle nicht zu sehen.</numerusform>
            <numerusform>Es ist an keiner seiner %n Stellen zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The descriptions of its %n region(s) give no verdict.</source>
        <translation>
            <numerusform>Die Beschreibung seiner %n Stelle lässt kein Urteil zu.</numerusform>
            <numerusform>Die Beschreibungen seiner %n Stellen lassen kein Urteil zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; was read in %2 of %n region(s).</source>
        <translation>
            <numerusform>„%1“ wurde an %2 von %n Stelle gelesen.</numerusform>
            <numerusform>„%1“ wurde an %2 von %n Stellen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read, which isn&apos;t the text that the step names.</source>
        <translation>Gelesen wurde „%1“; der Schritt nennt einen anderen Text.</translation>
    </message>
    <message numerus="yes">
        <source>No text could be read in its %n region(s).</source>
        <translation>
            <numerusform>An seiner %n Stelle ließ sich kein Text lesen.</numerusform>
            <numerusform>An seinen %n Stellen ließ sich kein Text lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n region(s) gave no evidence.</source>
        <translation>
            <numerusform>Seine %n Stelle ergab keinen Beleg.</numerusform>
            <numerusform>Seine %n Stellen ergaben keinen Beleg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thought alone: nothing to look for.</source>
        <translation>Nur gedacht: Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be checked: %1.</source>
        <translation>Es ließ sich nicht prüfen: %1.</translation>
    </message>
    <message>
        <source>Nothing in the image was found for it.</source>
        <translation>Dafür wurde nichts im Bild gefunden.</translation>
    </message>
    <message>
        <source>The model says the same of the box when it is blank, and of another place.</source>
        <translation>Das Modell sagt dasselbe, wenn der Rahmen abgedeckt ist, und von einer anderen Stelle.</translation>
    </message>
    <message>
        <source>The model says the same when the box is blank.</source>
        <translation>Das Modell sagt dasselbe, wenn der Rahmen abgedeckt ist.</translation>
    </message>
    <message>
        <source>The model says the same of another place in the image.</source>
        <translation>Das Modell sagt dasselbe von einer anderen Stelle im Bild.</translation>
    </message>
    <message>
        <source>The model doesn&apos;t say so without what is in the box.</source>
        <translation>Ohne das, was im Rahmen ist, sagt das Modell es nicht.</translation>
    </message>
    <message>
        <source>the counter check failed: %1</source>
        <translation>die Gegenprobe schlug fehl: %1</translation>
    </message>
    <message>
        <source>the second look failed: %1</source>
        <translation>der zweite Blick schlug fehl: %1</translation>
    </message>
    <message>
        <source>it couldn&apos;t be located: %1</source>
        <translation>es ließ sich nicht finden: %1</translation>
    </message>
    <message>
        <source>no box could be read in the reply &quot;%1&quot;</source>
        <translation>in der Rückmeldung „%1“ war kein Rahmen zu lesen</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be described: %1</source>
        <translation>eine Stelle ließ sich nicht beschreiben: %1</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be read: %1</source>
        <translation>eine Stelle ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the reply held no answer</source>
        <translation>die Rückmeldung enthielt keine Antwort</translation>
    </message>
    <message>
        <source>the answer couldn&apos;t be written: %1</source>
        <translation>die Antwort ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>the reply held no steps; the question itself is checked instead</source>
        <translation>die Rückmeldung enthielt keine Schritte; stattdessen wird die Frage selbst geprüft</translation>
    </message>
    <message>
        <source>the model repeated itself (&quot;%1&quot;); the repeats were cut from its %2 tokens, the rest is kept</source>
        <translation>das Modell wiederholte sich („%1“); die Wiederholungen wurden aus seinen %2 Token gestrichen, der Rest bleibt</translation>
    </message>
    <message>
        <source>the model repeated itself; the repeats were cut from its %1 tokens, the rest is kept</source>
        <translation>das Modell wiederholte sich; die Wiederholungen wurden aus seinen %1 Token gestrichen, der Rest bleibt</translation>
    </message>
    <message>
        <source>the model&apos;s output stopped being a number after %1 tokens; what it wrote before is kept. Another dtype (fp32 or bf16) may help</source>
        <translation>nach %1 Token war das, was das Modell ausgab, keine Zahl mehr; was davor stand, bleibt. Eine andere Genauigkeit (fp32 oder bf16) hilft vielleicht</translation>
    </message>
    <message>
        <source>the reply was truncated after %1 tokens; its complete parts are kept</source>
        <translation>die Rückmeldung wurde nach %1 Token abgeschnitten; was vollständig ist, bleibt</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 billion parameters, %2, on %3</source>
        <translation>Qwen3-VL, %1 Milliarden Parameter, %2, auf %3</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 million parameters, %2, on %3</source>
        <translation>Qwen3-VL, %1 Millionen Parameter, %2, auf %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>its download isn&apos;t finished</source>
        <translation>das Herunterladen ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>It is seen there.</source>
        <translation>Dort ist es zu sehen.</translation>
    </message>
    <message>
        <source>What is seen there contradicts it.</source>
        <translation>Was dort zu sehen ist, widerlegt es.</translation>
    </message>
    <message>
        <source>It isn&apos;t visible there.</source>
        <translation>Dort ist es nicht zu sehen.</translation>
    </message>
    <message>
        <source>The description of its place gives no verdict.</source>
        <translation>Die Beschreibung lässt kein Urteil zu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read there.</source>
        <translation>Dort wurde „%1“ gelesen.</translation>
    </message>
    <message>
        <source>No text could be read there.</source>
        <translation>Dort ließ sich kein Text lesen.</translation>
    </message>
    <message>
        <source>Its place gave no evidence.</source>
        <translation>Seine Stelle ergab keinen Beleg.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Download one here, choose a folder with a Qwen3-VL model in it, or use a server that runs one.</source>
        <translation>Laden Sie hier eines herunter, wählen Sie einen Ordner mit einem Qwen3-VL-Modell oder verwenden Sie einen Server, der eines betreibt.</translation>
    </message>
</context>
<context>
    <name>ImageSource</name>
    <message>
        <source>Pasted image</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
</context>
<context>
    <name>ModelTexts</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>%1 to download · licence %2</source>
        <translation>%1 herunterzuladen · Lizenz %2</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf dem Datenträger</translation>
    </message>
    <message>
        <source>%1 on disk, not complete: %2</source>
        <translation>%1 auf dem Datenträger, nicht vollständig: %2</translation>
    </message>
    <message>
        <source>Understands its sample pictures only: signs, labels, price boards, coloured shapes and bars. It can&apos;t judge photographs.</source>
        <translation>Versteht nur seine Beispielbilder: Schilder, Etiketten, Preistafeln, farbige Formen und Balken. Fotos kann es nicht beurteilen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Memory needed: %1</source>
        <translation>Benötigter Speicher: %1</translation>
    </message>
    <message>
        <source>%1. This machine has only %2.</source>
        <translation>%1. Dieser Rechner hat nur %2.</translation>
    </message>
    <message>
        <source>%1. This machine has %2.</source>
        <translation>%1. Dieser Rechner hat %2.</translation>
    </message>
    <message>
        <source>%1. This machine has %2, which is enough for %3.</source>
        <translation>%1. Dieser Rechner hat %2, das reicht für %3.</translation>
    </message>
    <message>
        <source>Asking what there is…</source>
        <translation>Es wird gefragt, was es gibt…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführmodell</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateityp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien anzeigen</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 gibt es bereits.
Möchten Sie die Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Der Ordner wurde nicht gefunden.
Bitte prüfen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Die Datei wurde nicht gefunden.
Bitte prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Möchten Sie „%1“ wirklich löschen?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>„%1“ ist schreibgeschützt.
Möchten Sie die Datei trotzdem löschen?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Der Ordner konnte nicht gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Standardwerte</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Hierher scrollen</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechter Rand</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Eine Seite nach links</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Eine Seite nach rechts</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Nach links scrollen</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben scrollen</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Nach rechts scrollen</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten scrollen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>reasoning</source>
        <translation>Durchdenken</translation>
    </message>
    <message>
        <source>grounding</source>
        <translation>Stellen finden</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Lesen und ansehen</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>gründlich</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>zweiter Blick</translation>
    </message>
    <message>
        <source>counter check</source>
        <translation>Gegenprobe</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>length</source>
        <translation>größte Länge erreicht</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>broken output</source>
        <translation>keine Zahl mehr</translation>
    </message>
    <message>
        <source>The box is so small that the model saw hardly anything of it.</source>
        <translation>Der Rahmen ist so klein, dass das Modell kaum etwas davon gesehen hat.</translation>
    </message>
    <message>
        <source>The box touches the edge of the image: part of it may lie outside.</source>
        <translation>Der Rahmen berührt den Bildrand: Ein Teil liegt vielleicht außerhalb.</translation>
    </message>
    <message>
        <source>Equal boxes at equal distances: the model may have lost its place.</source>
        <translation>Gleiche Rahmen in gleichen Abständen: Vielleicht rät das Modell.</translation>
    </message>
    <message>
        <source>Another statement was given the same box.</source>
        <translation>Eine andere Aussage hat denselben Rahmen.</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>Ein zweiter, genauerer Blick hat es hier nicht gefunden.</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>Nichts, was im Bild geprüft wurde, stützt diese Antwort.</translation>
    </message>
    <message>
        <source>This answer wasn&apos;t checked in the image.</source>
        <translation>Diese Antwort wurde nicht am Bild geprüft.</translation>
    </message>
    <message>
        <source>A demonstration model answered, which understands its sample pictures only and can&apos;t judge photographs. Text that was read in the picture is real.</source>
        <translation>Geantwortet hat ein Vorführmodell, das nur seine Beispielbilder versteht und Fotos nicht beurteilen kann. Im Bild gelesener Text ist echt.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Counter check</source>
        <translation>Gegenprobe</translation>
    </message>
    <message>
        <source>Counter check passed</source>
        <translation>Gegenprobe bestanden</translation>
    </message>
    <message>
        <source>Counter check failed</source>
        <translation>Gegenprobe nicht bestanden</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>Vor dem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>The image with its regions</source>
        <translation>Das Bild mit seinen Stellen</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a label, and its box in numbers</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>heading: facts about the run</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Prompts and replies</source>
        <translation>Prompts und Rückmeldungen</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>: </source>
        <translation>: </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, sent as %3 x %4, %5 tokens</source>
        <translation>%1 x %2 Pixel, gesendet als %3 x %4, %5 Token</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>Texterkennung</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Mode %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startzahl %1</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Wiederverwendet</translation>
    </message>
    <message>
        <source>processor output %1 of %2, vision features %3 of %4, prefix state %5 of %6; %7 saved</source>
        <translation>vorbereitetes Bild %1 von %2, angesehenes Bild %3 von %4, gelesener Anfang %5 von %6; %7 gespart</translation>
    </message>
    <message>
        <source>OCR and captions at the same time</source>
        <translation>Zugleich gelesen und beschrieben</translation>
    </message>
    <message>
        <source>from</source>
        <comment>heading of a column of times</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>heading of a column of times</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>reading text</source>
        <translation>Text lesen</translation>
    </message>
    <message>
        <source>describing regions</source>
        <translation>Stellen beschreiben</translation>
    </message>
    <message>
        <source>When each stage ran</source>
        <translation>Wann welche Phase lief</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesen</translation>
    </message>
</context>
<context>
    <name>ReservedKeys</name>
    <message>
        <source>These keys aren&apos;t known here. Choose others.</source>
        <translation>Diese Tasten sind hier nicht bekannt. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>Esc stops an answer and closes windows. Choose other keys.</source>
        <translation>Esc bricht eine Antwort ab und schließt Fenster. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>Enter asks the question. Hold Ctrl or Alt with it.</source>
        <translation>Die Eingabetaste stellt die Frage. Halten Sie Strg oder Alt dazu gedrückt.</translation>
    </message>
    <message>
        <source>Tab goes from field to field. Choose other keys.</source>
        <translation>Tab führt von Feld zu Feld. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>%1 alone is needed for writing and moving about. Hold Ctrl or Alt with it, or take one of the keys F1 to F12.</source>
        <translation>%1 allein wird zum Schreiben und Bewegen gebraucht. Halten Sie Strg oder Alt dazu gedrückt, oder nehmen Sie eine der Tasten F1 bis F12.</translation>
    </message>
    <message>
        <source>%1 is needed for working on texts. Choose other keys.</source>
        <translation>%1 wird für die Arbeit an Texten gebraucht. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>Alt with a letter opens menus and presses buttons. Hold Ctrl as well.</source>
        <translation>Alt mit einem Buchstaben öffnet Menüs und drückt Schaltflächen. Halten Sie auch Strg gedrückt.</translation>
    </message>
    <message>
        <source>%1 belongs to your desktop. Choose other keys.</source>
        <translation>%1 gehört der Arbeitsumgebung. Wählen Sie andere Tasten.</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>The reply is complete.</source>
        <translation>Die Rückmeldung ist vollständig.</translation>
    </message>
    <message>
        <source>The reply was cut off: it reached the longest length allowed.</source>
        <translation>Die Rückmeldung wurde abgeschnitten: Sie hat die größte erlaubte Länge erreicht.</translation>
    </message>
    <message>
        <source>The reply was stopped.</source>
        <translation>Die Rückmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The reply was ended because it repeated itself.</source>
        <translation>Die Rückmeldung wurde beendet, weil sie sich wiederholte.</translation>
    </message>
    <message>
        <source>The reply broke off: the model&apos;s output wasn&apos;t a number any more.</source>
        <translation>Die Rückmeldung brach ab: Was das Modell ausgab, war keine Zahl mehr.</translation>
    </message>
    <message>
        <source>Read: %1 tokens</source>
        <translation>Gelesen: %1 Token</translation>
    </message>
    <message>
        <source>Written: %1 tokens</source>
        <translation>Geschrieben: %1 Token</translation>
    </message>
    <message>
        <source>Preparing the image and the text: %1</source>
        <translation>Bild und Text vorbereiten: %1</translation>
    </message>
    <message>
        <source>Looking at the image: %1</source>
        <translation>Das Bild ansehen: %1</translation>
    </message>
    <message>
        <source>Reading the prompt: %1</source>
        <translation>Den Prompt lesen: %1</translation>
    </message>
    <message>
        <source>Writing the reply: %1</source>
        <translation>Die Rückmeldung schreiben: %1</translation>
    </message>
    <message>
        <source>Speed of writing: %1 tokens a second</source>
        <translation>Schreibgeschwindigkeit: %1 Token in der Sekunde</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>prepared image</source>
        <translation>vorbereitetes Bild</translation>
    </message>
    <message>
        <source>seen image</source>
        <translation>angesehenes Bild</translation>
    </message>
    <message>
        <source>read beginning</source>
        <translation>gelesener Anfang</translation>
    </message>
    <message>
        <source>Reused: %1; %2 saved</source>
        <translation>Wiederverwendet: %1; %2 gespart</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startzahl %1</translation>
    </message>
    <message>
        <source>image sent as %1 × %2, %3 tokens</source>
        <translation>Bild gesendet als %1 × %2, %3 Token</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>, Schritt %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rückmeldung</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Thinking it through</source>
        <translation>Durchdenken</translation>
    </message>
    <message>
        <source>Finding the places</source>
        <translation>Stellen finden</translation>
    </message>
    <message>
        <source>Reading and looking</source>
        <translation>Lesen und ansehen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Reads and looks at every place it names. Most careful.</source>
        <translation>Liest und betrachtet jede Stelle, die es nennt. Am sorgfältigsten.</translation>
    </message>
    <message>
        <source>Checks only what each step needs. Quicker.</source>
        <translation>Prüft nur, was jeder Schritt braucht. Schneller.</translation>
    </message>
    <message>
        <source>Answers at once and checks nothing. For comparison.</source>
        <translation>Antwortet sofort und prüft nichts. Zum Vergleich.</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>Nicht zu sehen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Text read</source>
        <translation>Gelesener Text</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>So small that the model saw hardly anything of it.</source>
        <translation>So klein, dass das Modell kaum etwas davon gesehen hat.</translation>
    </message>
    <message>
        <source>At the edge of the image: part of it may lie outside.</source>
        <translation>Am Bildrand: Ein Teil liegt vielleicht außerhalb.</translation>
    </message>
    <message>
        <source>One of several equal boxes in a row: the model may be guessing.</source>
        <translation>Einer von mehreren gleichen Rahmen in einer Reihe: Vielleicht rät das Modell.</translation>
    </message>
    <message>
        <source>Another step points at the very same place.</source>
        <translation>Ein anderer Schritt zeigt auf genau dieselbe Stelle.</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>Ein zweiter, genauerer Blick hat es hier nicht gefunden.</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>Nichts, was im Bild geprüft wurde, stützt diese Antwort.</translation>
    </message>
    <message>
        <source>A plain answer: nothing was checked against the image.</source>
        <translation>Eine einfache Antwort: Nichts wurde am Bild geprüft.</translation>
    </message>
    <message>
        <source>The model says the same with this place covered, so its judgement is worth little.</source>
        <translation>Auch wenn diese Stelle verdeckt ist, sagt das Modell dasselbe; sein Urteil zählt also wenig.</translation>
    </message>
    <message>
        <source>This can&apos;t be asked as it stands.</source>
        <translation>So lässt sich das nicht fragen.</translation>
    </message>
    <message>
        <source>Change the question and ask again.</source>
        <translation>Ändern Sie die Frage und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, or open another image.</source>
        <translation>Prüfen Sie, ob es sie noch gibt und ob Sie sie lesen dürfen, oder öffnen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>This file isn&apos;t an image that can be shown.</source>
        <translation>Diese Datei ist kein Bild, das sich anzeigen lässt.</translation>
    </message>
    <message>
        <source>It may be damaged. PNG, JPEG, WebP, BMP, TIFF and GIF files work.</source>
        <translation>Vielleicht ist sie beschädigt. Möglich sind PNG, JPEG, WebP, BMP, TIFF und GIF.</translation>
    </message>
    <message>
        <source>This image is too large.</source>
        <translation>Dieses Bild ist zu groß.</translation>
    </message>
    <message>
        <source>Save a smaller copy and open that.</source>
        <translation>Speichern Sie eine kleinere Kopie und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>The model&apos;s files are damaged or incomplete.</source>
        <translation>Die Dateien des Modells sind beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>Download the model again, or choose another one.</source>
        <translation>Laden Sie das Modell neu herunter oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This kind of model isn&apos;t supported.</source>
        <translation>Diese Art von Modell wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose a Qwen3-VL model.</source>
        <translation>Wählen Sie ein Qwen3-VL-Modell.</translation>
    </message>
    <message>
        <source>Question and image are too long for this model.</source>
        <translation>Frage und Bild sind zu lang für dieses Modell.</translation>
    </message>
    <message>
        <source>Shorten the question or use a smaller image, then ask again.</source>
        <translation>Kürzen Sie die Frage oder nehmen Sie ein kleineres Bild, und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The instructions for the model are damaged.</source>
        <translation>Die Anweisungen für das Modell sind beschädigt.</translation>
    </message>
    <message>
        <source>Install the program again, or restore your own copy of them.</source>
        <translation>Installieren Sie das Programm neu oder stellen Sie Ihre eigene Fassung der Anweisungen wieder her.</translation>
    </message>
    <message>
        <source>Text in the image can&apos;t be read at the moment.</source>
        <translation>Text im Bild lässt sich zurzeit nicht lesen.</translation>
    </message>
    <message>
        <source>Check that Tesseract and its language data are installed, then ask again.</source>
        <translation>Prüfen Sie, ob Tesseract und seine Sprachdaten installiert sind, und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>There wasn&apos;t enough memory.</source>
        <translation>Der Arbeitsspeicher hat nicht gereicht.</translation>
    </message>
    <message>
        <source>Close other programs, use a smaller image or the Fast mode, then ask again.</source>
        <translation>Schließen Sie andere Programme, nehmen Sie ein kleineres Bild oder die Art „Schnell“, und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>There isn&apos;t enough room on the disk.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>Free some space, or remove a model that you no longer need.</source>
        <translation>Schaffen Sie Platz oder entfernen Sie ein Modell, das Sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address and your connection, then try again.</source>
        <translation>Prüfen Sie die Adresse und Ihre Verbindung und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>Der Server hat den Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>Check the key, and that it may be used for this model.</source>
        <translation>Prüfen Sie den Schlüssel und ob er für dieses Modell gilt.</translation>
    </message>
    <message>
        <source>There is no model of this name.</source>
        <translation>Es gibt kein Modell mit diesem Namen.</translation>
    </message>
    <message>
        <source>Choose one under Models, or check how its name is written.</source>
        <translation>Wählen Sie eines unter „Modelle“ oder prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The server&apos;s answer can&apos;t be used.</source>
        <translation>Die Antwort des Servers ist unbrauchbar.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, the server may be of another kind.</source>
        <translation>Versuchen Sie es noch einmal. Kommt es wieder vor, ist der Server vielleicht von anderer Art.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Ask again whenever you like.</source>
        <translation>Fragen Sie noch einmal, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Ask again. If it comes back, please report the details.</source>
        <translation>Fragen Sie noch einmal. Kommt es wieder vor, melden Sie bitte die Einzelheiten.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No text found here</source>
        <translation>Hier wurde kein Text gefunden</translation>
    </message>
    <message>
        <source>Nothing to describe here</source>
        <translation>Hier gibt es nichts zu beschreiben</translation>
    </message>
    <message>
        <source>The demonstration model can&apos;t judge photographs, nor any picture but its samples. Text that is read in the picture is real; don&apos;t rely on anything else.</source>
        <translation>Das Vorführmodell kann keine Fotos beurteilen und überhaupt kein Bild außer seinen Beispielen. Im Bild gelesener Text ist echt; verlassen Sie sich auf nichts anderes.</translation>
    </message>
    <message>
        <source>This is a demonstration model: it understands its sample pictures only.</source>
        <translation>Dies ist ein Vorführmodell: Es versteht nur seine Beispielbilder.</translation>
    </message>
    <message>
        <source>%1 Details: %2</source>
        <translation>%1 Details: %2</translation>
    </message>
</context>
<context>
    <name>corgi::AnswerCard</name>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Gestützt auf</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Shows where step %1 is in the image</source>
        <translation>Zeigt, wo Schritt %1 im Bild ist</translation>
    </message>
</context>
<context>
    <name>corgi::AskPanel</name>
    <message>
        <source>The model is still loading.</source>
        <translation>Das Modell wird noch geladen.</translation>
    </message>
    <message>
        <source>A model is needed to answer.</source>
        <translation>Zum Antworten ist ein Modell nötig.</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded.</source>
        <translation>Das Modell konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation>Öffnen Sie zuerst ein Bild.</translation>
    </message>
    <message>
        <source>Write a question.</source>
        <translation>Schreiben Sie eine Frage.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stops the answer that is being worked out</source>
        <translation>Bricht die Antwort ab, die gerade entsteht</translation>
    </message>
    <message>
        <source>Asks the question about the image</source>
        <translation>Stellt die Frage zum Bild</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Fragen (Eingabe)</translation>
    </message>
    <message>
        <source>Models are being compared.</source>
        <translation>Modelle werden verglichen.</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Stopp (%1)</translation>
    </message>
    <message>
        <source>%1 stops.</source>
        <translation>%1 bricht ab.</translation>
    </message>
</context>
<context>
    <name>corgi::BatchModel</name>
    <message>
        <source>being answered…</source>
        <translation>wird beantwortet…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>corgi::BatchWindow</name>
    <message>
        <source>Many images</source>
        <translation>Viele Bilder</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose &amp;images…</source>
        <translation>&amp;Bilder wählen…</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>One question a line; each is asked about every image</source>
        <translation>Eine Frage je Zeile; jede wird zu jedem Bild gestellt</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>Be&amp;ginnen</translation>
    </message>
    <message>
        <source>Ask the same about many images</source>
        <translation>Dasselbe zu vielen Bildern fragen</translation>
    </message>
    <message>
        <source>The answers come one after the other. Your own questions in the main window go first, and the list goes on after a pause or a new start of the program.</source>
        <translation>Die Antworten kommen eine nach der anderen. Ihre eigenen Fragen im Hauptfenster gehen vor, und die Liste läuft nach einer Pause oder einem Neustart des Programms weiter.</translation>
    </message>
    <message>
        <source>Ask the &amp;failed ones again</source>
        <translation>&amp;Fehlgeschlagene noch einmal fragen</translation>
    </message>
    <message>
        <source>&amp;New batch</source>
        <translation>&amp;Neue Liste</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>&amp;Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Whole results (&amp;JSON, one a line)…</source>
        <translation>Ganze Ergebnisse (&amp;JSON, eines je Zeile)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>Rahmen für &amp;COCO…</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>Bilder und PDFs (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antworten</translation>
    </message>
    <message>
        <source>or drop images and folders here</source>
        <translation>oder Bilder und Ordner hier ablegen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) chosen</source>
        <translation>
            <numerusform>%Ln Bild gewählt</numerusform>
            <numerusform>%Ln Bilder gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>corgi::CompareColumn</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>being answered…</source>
        <translation>wird beantwortet…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>its weights are being made smaller, which is done once: %1 %</source>
        <translation>seine Gewichte werden verkleinert, was nur einmal geschieht: %1 %</translation>
    </message>
    <message>
        <source>the model is being loaded…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>The same answer</source>
        <translation>Dieselbe Antwort</translation>
    </message>
    <message>
        <source>Differs where it is marked</source>
        <translation>Unterschiede sind markiert</translation>
    </message>
</context>
<context>
    <name>corgi::CompareRunner</name>
    <message>
        <source>This model isn&apos;t there any more.</source>
        <translation>Dieses Modell ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>corgi::CompareWindow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Compare the ways of answering</source>
        <translation>Antwortarten vergleichen</translation>
    </message>
    <message>
        <source>Both answers will stand here, with what differs marked.</source>
        <translation>Hier werden beide Antworten stehen, mit markierten Unterschieden.</translation>
    </message>
    <message>
        <source>Open an image in the window first, and let it answer to the end.</source>
        <translation>Öffnen Sie zuerst ein Bild im Fenster und lassen Sie es zu Ende antworten.</translation>
    </message>
    <message>
        <source>Write a question in the window first.</source>
        <translation>Schreiben Sie zuerst eine Frage im Fenster.</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>Zwei Modelle vergleichen</translation>
    </message>
</context>
<context>
    <name>corgi::CorrectionBar</name>
    <message>
        <source>Update the answer</source>
        <translation>Antwort aktualisieren</translation>
    </message>
    <message>
        <source>You corrected what was found. The answer doesn&apos;t know of it yet.</source>
        <translation>Sie haben korrigiert, was gefunden wurde. Die Antwort weiß noch nichts davon.</translation>
    </message>
    <message>
        <source>Runs only what depends on your corrections</source>
        <translation>Führt nur aus, was von Ihren Korrekturen abhängt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes back the last correction</source>
        <translation>Nimmt die letzte Korrektur zurück</translation>
    </message>
</context>
<context>
    <name>corgi::Desk</name>
    <message>
        <source>Close this panel</source>
        <translation>Diesen Bereich schließen</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Frühere Fragen</translation>
    </message>
    <message>
        <source>Exchanges with the model</source>
        <translation>Austausch mit dem Modell</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Many images…</source>
        <translation>&amp;Viele Bilder…</translation>
    </message>
    <message>
        <source>&amp;Compare the ways of answering</source>
        <translation>Antwortarten &amp;vergleichen</translation>
    </message>
    <message>
        <source>The list of earlier questions couldn&apos;t be read and was set aside; nothing is deleted. A new list begins. It is now here: %1</source>
        <translation>Die Liste der früheren Fragen ließ sich nicht lesen und wurde beiseitegelegt; gelöscht ist nichts. Eine neue Liste beginnt. Die alte liegt jetzt hier: %1</translation>
    </message>
    <message>
        <source>Compare two &amp;models…</source>
        <translation>Zwei &amp;Modelle vergleichen…</translation>
    </message>
    <message>
        <source>This question ended with an error</source>
        <translation>Diese Frage endete mit einem Fehler</translation>
    </message>
</context>
<context>
    <name>corgi::DropVeil</name>
    <message>
        <source>Let go to open</source>
        <translation>Zum Öffnen loslassen</translation>
    </message>
</context>
<context>
    <name>corgi::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Correct the boxes</source>
        <translation>Rahmen &amp;korrigieren</translation>
    </message>
    <message>
        <source>U&amp;pdate the answer</source>
        <translation>Antwort &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Copy &amp;selected text</source>
        <translation>Au&amp;sgewählten Text kopieren</translation>
    </message>
</context>
<context>
    <name>corgi::EvidenceEditor</name>
    <message>
        <source>Change a box of step %1</source>
        <translation>Einen Rahmen von Schritt %1 ändern</translation>
    </message>
    <message>
        <source>Add a box to step %1</source>
        <translation>Schritt %1 einen Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Remove a box of step %1</source>
        <translation>Einen Rahmen von Schritt %1 entfernen</translation>
    </message>
    <message>
        <source>Change the statement of step %1</source>
        <translation>Die Aussage von Schritt %1 ändern</translation>
    </message>
    <message>
        <source>Change the text read for step %1</source>
        <translation>Den gelesenen Text von Schritt %1 ändern</translation>
    </message>
</context>
<context>
    <name>corgi::ExportMenu</name>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Page to read (HTML)…</source>
        <translation>&amp;Seite zum Lesen (HTML)…</translation>
    </message>
    <message>
        <source>&amp;Folder with everything…</source>
        <translation>&amp;Ordner mit allem…</translation>
    </message>
    <message>
        <source>&amp;Image with boxes (PNG)…</source>
        <translation>&amp;Bild mit Rahmen (PNG)…</translation>
    </message>
    <message>
        <source>Whole result (&amp;JSON)…</source>
        <translation>Ganzes Ergebnis (&amp;JSON)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>&amp;Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Text with its places (h&amp;OCR)…</source>
        <translation>Text mit seinen Stellen (&amp;hOCR)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>Rahmen für &amp;COCO…</translation>
    </message>
    <message>
        <source>Boxes for &amp;YOLO…</source>
        <translation>Rahmen für &amp;YOLO…</translation>
    </message>
    <message>
        <source>Boxes for &amp;LabelMe…</source>
        <translation>Rahmen für &amp;LabelMe…</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antwort</translation>
    </message>
    <message>
        <source>-corgi</source>
        <translation>-corgi</translation>
    </message>
    <message>
        <source>Page as &amp;Markdown…</source>
        <translation>Seite als &amp;Markdown…</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Exportieren: %1</translation>
    </message>
</context>
<context>
    <name>corgi::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open images…</source>
        <translation>Bilder ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste image</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>Take a picture of the &amp;screen…</source>
        <translation>Bildschirm a&amp;ufnehmen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>corgi::FilmStrip</name>
    <message>
        <source>Opened images</source>
        <translation>Geöffnete Bilder</translation>
    </message>
    <message>
        <source>Image %1 of %2: %3</source>
        <translation>Bild %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>corgi::Fold</name>
    <message>
        <source>Shown; press to hide</source>
        <translation>Sichtbar; zum Ausblenden drücken</translation>
    </message>
    <message>
        <source>Hidden; press to show</source>
        <translation>Ausgeblendet; zum Einblenden drücken</translation>
    </message>
</context>
<context>
    <name>corgi::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About CoRGI</source>
        <translation>Ü&amp;ber CoRGI</translation>
    </message>
    <message>
        <source>About CoRGI</source>
        <translation>Über CoRGI</translation>
    </message>
    <message>
        <source>CoRGI %1</source>
        <translation>CoRGI %1</translation>
    </message>
    <message>
        <source>Answers a question about an image and shows why: every step is checked against the image itself, on your own computer.

Licensed under the Apache License 2.0.</source>
        <translation>Beantwortet eine Frage zu einem Bild und zeigt, warum: Jeder Schritt wird am Bild selbst geprüft, auf Ihrem eigenen Computer.

Lizenziert unter der Apache License 2.0.</translation>
    </message>
    <message>
        <source>&amp;Using CoRGI</source>
        <translation>CoRGI b&amp;enutzen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>corgi::HelpWindow</name>
    <message>
        <source>Using CoRGI</source>
        <translation>CoRGI benutzen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryDelegate</name>
    <message>
        <source>Being answered…</source>
        <translation>Wird beantwortet…</translation>
    </message>
    <message>
        <source>Stopped before the answer</source>
        <translation>Vor der Antwort abgebrochen</translation>
    </message>
    <message>
        <source>Ended with an error</source>
        <translation>Mit einem Fehler beendet</translation>
    </message>
    <message>
        <source>The program ended before the answer</source>
        <translation>Das Programm endete vor der Antwort</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryModel</name>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>%1
%2
%3, %4</source>
        <translation>%1
%2
%3, %4</translation>
    </message>
    <message>
        <source>%1. %2. %3, %4</source>
        <translation>%1. %2. %3, %4</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryPanel</name>
    <message>
        <source>Search questions, answers, evidence</source>
        <translation>Fragen, Antworten, Belege durchsuchen</translation>
    </message>
    <message>
        <source>Search earlier questions</source>
        <translation>Frühere Fragen durchsuchen</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Frühere Fragen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) deleted</source>
        <translation>
            <numerusform>%Ln Frage gelöscht</numerusform>
            <numerusform>%Ln Fragen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>The questions you ask are kept here, on this computer alone.</source>
        <translation>Ihre Fragen werden hier aufbewahrt, nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the question</source>
        <translation>&amp;Frage kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;answer</source>
        <translation>&amp;Antwort kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryReopener</name>
    <message>
        <source>The image is no longer there: %1. A small copy is shown instead.</source>
        <translation>Das Bild ist nicht mehr da: %1. Gezeigt wird eine kleine Kopie.</translation>
    </message>
    <message>
        <source>The file has changed since the question: %1. A small copy of the old image is shown.</source>
        <translation>Die Datei hat sich seit der Frage geändert: %1. Gezeigt wird eine kleine Kopie des alten Bildes.</translation>
    </message>
</context>
<context>
    <name>corgi::ImageArea</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>corgi::ImageOpener</name>
    <message>
        <source>There is no image in %1.</source>
        <translation>In %1 ist kein Bild.</translation>
    </message>
    <message numerus="yes">
        <source>%n more image(s) were left out.</source>
        <translation>
            <numerusform>%n weiteres Bild wurde ausgelassen.</numerusform>
            <numerusform>%n weitere Bilder wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>Bilder und PDFs (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open all images of a folder</source>
        <translation>Alle Bilder eines Ordners öffnen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t let programs see the screen. Take a picture with the desktop&apos;s own tool and paste it here.</source>
        <translation>Diese Arbeitsumgebung lässt Programme den Bildschirm nicht sehen. Nehmen Sie ihn mit ihrem eigenen Werkzeug auf und fügen Sie das Bild hier ein.</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Bildschirmaufnahme</translation>
    </message>
    <message>
        <source>The clipboard holds no image. Copy one and paste again.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopieren Sie eines und fügen Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>There is no image file in this. Save the image on this computer and open it from there.</source>
        <translation>Darin ist keine Bilddatei. Speichern Sie das Bild auf diesem Computer und öffnen Sie es von dort.</translation>
    </message>
</context>
<context>
    <name>corgi::ImagePage</name>
    <message>
        <source>Image &amp;detail</source>
        <translation>Bild&amp;details</translation>
    </message>
    <message>
        <source>The most tokens of an image; one stands for 32 × 32 pixels. More shows smaller things and takes longer.</source>
        <translation>So viele Token darf ein Bild höchstens haben; eines steht für 32 × 32 Pixel. Mehr zeigt kleinere Dinge und dauert länger.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>So viel, wie das Modell annimmt</translation>
    </message>
    <message>
        <source>E&amp;nlarge to</source>
        <translation>Ve&amp;rgrößern auf</translation>
    </message>
    <message>
        <source>A smaller image is enlarged to about this, because places are found better in it then.</source>
        <translation>Ein kleineres Bild wird ungefähr so weit vergrößert, weil Stellen darin dann besser gefunden werden.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Te&amp;xt is read by</source>
        <translation>Te&amp;xt liest</translation>
    </message>
    <message>
        <source>PP-OCR</source>
        <translation>PP-OCR</translation>
    </message>
    <message>
        <source>Tesseract</source>
        <translation>Tesseract</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>&amp;Sprachen</translation>
    </message>
    <message>
        <source>Of the text, for Tesseract, by its names joined by +: eng, deu, vie, chi_sim, jpn.</source>
        <translation>Des Textes, für Tesseract, in seinen Kürzeln, mit + verbunden: eng, deu, vie, chi_sim, jpn.</translation>
    </message>
    <message>
        <source>PP-OCR is better at photographs, Tesseract at pages and many languages. The model that answers knows more scripts and handwriting; it takes longer.</source>
        <translation>PP-OCR ist besser bei Fotos, Tesseract bei Seiten und vielen Sprachen. Das Modell, das antwortet, kennt mehr Schriften und Handschrift; es braucht länger.</translation>
    </message>
    <message>
        <source>The model that answers</source>
        <translation>Das antwortende Modell</translation>
    </message>
</context>
<context>
    <name>corgi::ImageView</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>No places marked</source>
        <translation>Keine Stellen markiert</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked</source>
        <translation>
            <numerusform>%n Stelle markiert</numerusform>
            <numerusform>%n Stellen markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::InlineEditor</name>
    <message>
        <source>Enter takes the text, Escape leaves it as it was</source>
        <translation>Eingabe übernimmt den Text, Esc lässt ihn, wie er war</translation>
    </message>
</context>
<context>
    <name>corgi::MainWindow</name>
    <message>
        <source>CoRGI</source>
        <translation>CoRGI</translation>
    </message>
    <message>
        <source>What does the blue sign say?</source>
        <translation>Was steht auf dem blauen Schild?</translation>
    </message>
    <message>
        <source>The step that the new box belongs to</source>
        <translation>Der Schritt, zu dem der neue Rahmen gehört</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>%1 – CoRGI</source>
        <translation>%1 – CoRGI</translation>
    </message>
</context>
<context>
    <name>corgi::MemoryPage</name>
    <message>
        <source>What is kept of the images asked about last, so that the next stage and the next question on them needn&apos;t begin anew. Takes effect at once.</source>
        <translation>Was von den zuletzt befragten Bildern im Arbeitsspeicher bleibt, damit die nächste Phase und die nächste Frage dazu nicht von vorn beginnen. Wirkt sofort.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>Nichts behalten</translation>
    </message>
    <message>
        <source>Prepare&amp;d images</source>
        <translation>&amp;Vorbereitete Bilder</translation>
    </message>
    <message>
        <source>The image in the size and form that the model takes.</source>
        <translation>Das Bild in der Größe und Form, in der das Modell es annimmt.</translation>
    </message>
    <message>
        <source>S&amp;een images</source>
        <translation>&amp;Angesehene Bilder</translation>
    </message>
    <message>
        <source>What the model saw in the image.</source>
        <translation>Was das Modell im Bild gesehen hat.</translation>
    </message>
    <message>
        <source>&amp;Read images</source>
        <translation>&amp;Gelesene Bilder</translation>
    </message>
    <message>
        <source>The model&apos;s own notes about the image, which save the most time.</source>
        <translation>Die eigenen Notizen des Modells zum Bild; sie sparen die meiste Zeit.</translation>
    </message>
    <message>
        <source>The image at hand takes %1.</source>
        <translation>Das geöffnete Bild braucht %1.</translation>
    </message>
    <message>
        <source>The image at hand needs %1 and won&apos;t be kept.</source>
        <translation>Das geöffnete Bild braucht %1 und wird nicht behalten.</translation>
    </message>
</context>
<context>
    <name>corgi::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>Weniger Details</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>corgi::MethodPage</name>
    <message>
        <source>Holds from the next question on.</source>
        <translation>Gilt ab der nächsten Frage.</translation>
    </message>
    <message>
        <source>Small places are looked for once more in a piece of the image around them, so that their boxes fit better. Takes a little longer.</source>
        <translation>Kleine Stellen werden in einem Bildausschnitt um sie herum noch einmal gesucht, damit ihre Rahmen besser passen. Dauert etwas länger.</translation>
    </message>
    <message>
        <source>Co&amp;unter check</source>
        <translation>Ge&amp;genprobe</translation>
    </message>
    <message>
        <source>What a place supports is asked again about another place and with the place blanked out. A model that says the same there hasn&apos;t looked. Takes longer.</source>
        <translation>Was eine Stelle bestätigt, wird an einer anderen und bei abgedeckter Stelle noch einmal gefragt. Ein Modell, das dort dasselbe sagt, hat nicht hingesehen. Dauert länger.</translation>
    </message>
    <message>
        <source>E&amp;xplain the answer</source>
        <translation>Antwort &amp;erklären</translation>
    </message>
    <message>
        <source>Beside the answer, the model writes a few sentences about the why.</source>
        <translation>Neben der Antwort schreibt das Modell ein paar Sätze dazu, warum sie so lautet.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Erwei&amp;tert</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>A question is split into this many at most.</source>
        <translation>In höchstens so viele wird eine Frage zerlegt.</translation>
    </message>
    <message>
        <source>P&amp;laces of a step</source>
        <translation>Ste&amp;llen je Schritt</translation>
    </message>
    <message>
        <source>At most this many are looked at for one step.</source>
        <translation>Höchstens so viele werden für einen Schritt angesehen.</translation>
    </message>
    <message>
        <source>Ma&amp;rgin</source>
        <translation>&amp;Rand</translation>
    </message>
    <message>
        <source>How much around a place is looked at with it, as a share of its longer side.</source>
        <translation>So viel um eine Stelle herum wird mit angesehen, als Anteil ihrer längeren Seite.</translation>
    </message>
    <message>
        <source>&amp;Overlap</source>
        <translation>Überl&amp;appung</translation>
    </message>
    <message>
        <source>Places of a step that overlap more than this count as one. With 100 % all stay.</source>
        <translation>Stellen eines Schritts, die sich stärker überlappen, zählen als eine. Bei 100 % bleiben alle.</translation>
    </message>
    <message>
        <source>&amp;Detail of a place</source>
        <translation>&amp;Details einer Stelle</translation>
    </message>
    <message>
        <source>The most tokens that a place may take when it is described.</source>
        <translation>So viele Token darf eine Stelle höchstens haben, wenn sie beschrieben wird.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>So viel, wie das Modell annimmt</translation>
    </message>
    <message>
        <source>Longest r&amp;eply</source>
        <translation>Lä&amp;ngste Rückmeldung</translation>
    </message>
    <message>
        <source>The most that the model writes at one go. What is longer is cut off.</source>
        <translation>So viel schreibt das Modell höchstens auf einmal. Was länger ist, wird abgeschnitten.</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>Die des Modells</translation>
    </message>
    <message>
        <source>Varie&amp;ty</source>
        <translation>&amp;Vielfalt</translation>
    </message>
    <message>
        <source>Known as temperature. With 0 the model always takes the likeliest word.</source>
        <translation>Auch Temperatur genannt. Bei 0 nimmt das Modell immer das wahrscheinlichste Wort.</translation>
    </message>
    <message>
        <source>Start num&amp;ber</source>
        <translation>Start&amp;zahl</translation>
    </message>
    <message>
        <source>Known as seed. The same number gives the same answer, another one may give another.</source>
        <translation>Auch Seed genannt. Dieselbe Zahl gibt dieselbe Antwort, eine andere vielleicht eine andere.</translation>
    </message>
    <message>
        <source>Se&amp;cond look</source>
        <translation>Zweiter Blic&amp;k</translation>
    </message>
</context>
<context>
    <name>corgi::ModelMenu</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
</context>
<context>
    <name>corgi::ModelNotice</name>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen…</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 wird geladen…</translation>
    </message>
    <message>
        <source>You can already open an image and write.</source>
        <translation>Sie können schon ein Bild öffnen und schreiben.</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>Its weights are being made smaller, which is done once: %1 %. You can already open an image and write.</source>
        <translation>Seine Gewichte werden verkleinert, was nur einmal geschieht: %1 %. Sie können schon ein Bild öffnen und schreiben.</translation>
    </message>
    <message>
        <source>Not a picture for the demonstration</source>
        <translation>Kein Bild für das Vorführmodell</translation>
    </message>
    <message>
        <source>Demonstration model</source>
        <translation>Vorführmodell</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>Richtiges Modell holen…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Modell holen…</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>Modelle werden verglichen</translation>
    </message>
    <message>
        <source>Your own model answers here again when that has ended.</source>
        <translation>Danach antwortet hier wieder Ihr eigenes Modell.</translation>
    </message>
    <message>
        <source>%1
Details: %2</source>
        <translation>%1
Details: %2</translation>
    </message>
</context>
<context>
    <name>corgi::ModelPage</name>
    <message>
        <source>&amp;Runs on</source>
        <translation>Läuft &amp;auf</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card when there is one.</source>
        <translation>Automatisch nimmt eine Grafikkarte, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Pr&amp;ecision</source>
        <translation>&amp;Genauigkeit</translation>
    </message>
    <message>
        <source>Fewer bits take less memory. 16 answer as well as 32.</source>
        <translation>Weniger Bits brauchen weniger Speicher. 16 antworten so gut wie 32.</translation>
    </message>
    <message>
        <source>As the model is stored</source>
        <translation>Wie das Modell gespeichert ist</translation>
    </message>
    <message>
        <source>32 bits (fp32)</source>
        <translation>32 Bit (fp32)</translation>
    </message>
    <message>
        <source>16 bits (bf16)</source>
        <translation>16 Bit (bf16)</translation>
    </message>
    <message>
        <source>16 bits (fp16)</source>
        <translation>16 Bit (fp16)</translation>
    </message>
    <message>
        <source>8 bits (int8)</source>
        <translation>8 Bit (int8)</translation>
    </message>
    <message>
        <source>4 bits (int4)</source>
        <translation>4 Bit (int4)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>How many parts of the processor work at once.</source>
        <translation>Wie viele Teile des Prozessors zugleich arbeiten.</translation>
    </message>
    <message>
        <source>Mode&amp;ls…</source>
        <translation>Mode&amp;lle…</translation>
    </message>
    <message>
        <source>Shows the models on this computer and those to download</source>
        <translation>Zeigt die Modelle auf diesem Computer und die zum Herunterladen</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Mo&amp;dell</translation>
    </message>
    <message>
        <source>The name of a model that was downloaded, or the folder of a Qwen3-VL model.</source>
        <translation>Der Name eines heruntergeladenen Modells oder der Ordner eines Qwen3-VL-Modells.</translation>
    </message>
    <message>
        <source>The one that came with the program</source>
        <translation>Das mit dem Programm gelieferte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>At the moment the server %1 answers, not a model on this computer. Another model can be chosen under Models.</source>
        <translation>Zurzeit antwortet der Server %1, kein Modell auf diesem Computer. Unter „Modelle“ lässt sich ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>corgi::ModelRow</name>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>It answers at the moment: choose another model first.</source>
        <translation>Es antwortet gerade: Wählen Sie zuerst ein anderes Modell.</translation>
    </message>
    <message>
        <source>Takes it off this list. Its files stay where they are.</source>
        <translation>Nimmt es von dieser Liste. Seine Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Deletes its files from the cache that Hugging Face programs share.</source>
        <translation>Löscht seine Dateien aus dem Cache, den sich Hugging-Face-Programme teilen.</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsDialog</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Lists the models in a folder of this computer from now on</source>
        <translation>Führt von nun an die Modelle in einem Ordner dieses Computers auf</translation>
    </message>
    <message>
        <source>There is no Qwen3-VL model in %1.</source>
        <translation>In %1 ist kein Qwen3-VL-Modell.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Zum Herunterladen</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>Auf einem Server</translation>
    </message>
    <message>
        <source>None yet. Download one below, or use a server.</source>
        <translation>Noch keines. Laden Sie unten eines herunter oder verwenden Sie einen Server.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>Einen Ordner mit Modellen wählen</translation>
    </message>
    <message>
        <source>%1 is looked through no more. What is in it is still there.</source>
        <translation>%1 wird nicht mehr durchsucht. Der Inhalt ist noch da.</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>This frees %1. Other programs that use the same cache lose the model as well. It can be downloaded again.</source>
        <translation>Das gibt %1 frei. Andere Programme mit demselben Cache verlieren das Modell ebenfalls. Es kann wieder heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsOpener</name>
    <message>
        <source>%1: its weights are being made smaller, which is done once: %2 %</source>
        <translation>%1: Seine Gewichte werden verkleinert, was nur einmal geschieht: %2 %</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 wird geladen…</translation>
    </message>
    <message>
        <source>Models are being compared; choosing one here ends that.</source>
        <translation>Modelle werden verglichen; wer hier eines wählt, beendet das.</translation>
    </message>
</context>
<context>
    <name>corgi::PairChooser</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>How both shall answer</source>
        <translation>Wie beide antworten sollen</translation>
    </message>
    <message>
        <source>&amp;First model</source>
        <translation>&amp;Erstes Modell</translation>
    </message>
    <message>
        <source>S&amp;econd model</source>
        <translation>&amp;Zweites Modell</translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation>Wählen Sie zwei verschiedene Modelle.</translation>
    </message>
    <message>
        <source>One after the other: only one model is in memory at a time. Then the window&apos;s own model is loaded again.</source>
        <translation>Nacheinander: Nur ein Modell ist jeweils im Speicher. Danach wird das Modell des Fensters wieder geladen.</translation>
    </message>
    <message>
        <source>Two models are needed. More of them are to be had under Model, Models.</source>
        <translation>Zwei Modelle sind nötig. Weitere gibt es unter Modell, Modelle.</translation>
    </message>
</context>
<context>
    <name>corgi::PredictionCard</name>
    <message>
        <source>about %1, with the model: more than the %2 of this computer</source>
        <translation>etwa %1 samt Modell: mehr als die %2 dieses Computers</translation>
    </message>
    <message>
        <source>about %1, with the model</source>
        <translation>etwa %1 samt Modell</translation>
    </message>
    <message>
        <source>The image at hand</source>
        <translation>Das geöffnete Bild</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet als</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Erstes Wort</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Open an image to see what it will take.</source>
        <translation>Öffnen Sie ein Bild, um zu sehen, was es braucht.</translation>
    </message>
    <message>
        <source>What it will take is known when a model is loaded.</source>
        <translation>Was es braucht, ist bekannt, sobald ein Modell geladen ist.</translation>
    </message>
    <message>
        <source>The server decides itself how large it looks at the image.</source>
        <translation>Der Server entscheidet selbst, in welcher Größe er das Bild ansieht.</translation>
    </message>
    <message>
        <source>after about %1 (%2)</source>
        <translation>nach etwa %1 (%2)</translation>
    </message>
    <message>
        <source>%1 × %2, %3 tokens</source>
        <translation>%1 × %2, %3 Token</translation>
    </message>
    <message>
        <source>after about %1</source>
        <translation>nach etwa %1</translation>
    </message>
    <message>
        <source>%1, for further questions</source>
        <translation>%1, für weitere Fragen</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n earlier question(s) to this model, when the image is new.</source>
        <translation>
            <numerusform>Geschätzt nach %n früheren Frage an dieses Modell, für ein neues Bild.</numerusform>
            <numerusform>Geschätzt nach %n früheren Fragen an dieses Modell, für ein neues Bild.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time and memory will be known after the first question to this model.</source>
        <translation>Zeit und Speicher sind nach der ersten Frage an dieses Modell bekannt.</translation>
    </message>
    <message>
        <source>The time will be known after the first question to this model in the way “%1”.</source>
        <translation>Die Zeit ist nach der ersten Frage an dieses Modell in der Art „%1“ bekannt.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>This image is too long and narrow for the model to look at.</source>
        <translation>Dieses Bild ist zu lang und schmal, als dass das Modell es ansehen könnte.</translation>
    </message>
</context>
<context>
    <name>corgi::ProgramPage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Takes effect as soon as you choose.</source>
        <translation>Wirkt, sobald Sie wählen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Wirkt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>What the program writes to the terminal it was started from.</source>
        <translation>Was das Programm in das Terminal schreibt, aus dem es gestartet wurde.</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Warnings too</source>
        <translation>Auch Warnungen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>corgi::PromptEditor</name>
    <message>
        <source>&amp;Reset this one</source>
        <translation>Diesen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Always first</source>
        <translation>Immer zuerst</translation>
    </message>
    <message>
        <source>Thinking it through</source>
        <translation>Durchdenken</translation>
    </message>
    <message>
        <source>Thinking it through, with places (fast)</source>
        <translation>Durchdenken, mit Stellen (schnell)</translation>
    </message>
    <message>
        <source>Finding a place</source>
        <translation>Eine Stelle finden</translation>
    </message>
    <message>
        <source>Describing a place</source>
        <translation>Eine Stelle beschreiben</translation>
    </message>
    <message>
        <source>Answering from the evidence</source>
        <translation>Aus den Belegen antworten</translation>
    </message>
    <message>
        <source>Answering at once (direct)</source>
        <translation>Sofort antworten (direkt)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>What the model is told at each stage. Words in {braces} are filled in by the program and must stay.</source>
        <translation>Was dem Modell in jeder Phase gesagt wird. Wörter in {geschweiften Klammern} füllt das Programm aus; sie müssen bleiben.</translation>
    </message>
    <message>
        <source>Changed. The answers depend on this wording.</source>
        <translation>Geändert. Die Antworten hängen von diesem Wortlaut ab.</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>Wie vom Programm mitgebracht.</translation>
    </message>
    <message>
        <source>“%1” needs the words %2.</source>
        <translation>„%1“ braucht die Wörter %2.</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionField</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Enter asks, Shift+Enter starts a new line</source>
        <translation>Eingabe stellt die Frage, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Ask something about the image</source>
        <translation>Fragen Sie etwas zum Bild</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionMenu</name>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>&amp;Write a question</source>
        <translation>Frage &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Stop answering</source>
        <translation>Antwort &amp;abbrechen</translation>
    </message>
</context>
<context>
    <name>corgi::RegionRow</name>
    <message>
        <source>Looking closer…</source>
        <translation>Genauer hinsehen…</translation>
    </message>
    <message>
        <source>Step %1, place %2</source>
        <translation>Schritt %1, Stelle %2</translation>
    </message>
    <message>
        <source>No text here.</source>
        <translation>Hier ist kein Text.</translation>
    </message>
    <message>
        <source>Nothing to describe.</source>
        <translation>Nichts zu beschreiben.</translation>
    </message>
    <message>
        <source>Correct the text (F2)</source>
        <translation>Text korrigieren (F2)</translation>
    </message>
    <message>
        <source>Text read in step %1, place %2</source>
        <translation>Gelesener Text in Schritt %1, Stelle %2</translation>
    </message>
    <message>
        <source>Nothing was noted here.</source>
        <translation>Hier wurde nichts notiert.</translation>
    </message>
</context>
<context>
    <name>corgi::RunPanel</name>
    <message>
        <source>Answer and evidence</source>
        <translation>Antwort und Belege</translation>
    </message>
</context>
<context>
    <name>corgi::ScreenPicker</name>
    <message>
        <source>Choose a region of the screen</source>
        <translation>Einen Bereich des Bildschirms wählen</translation>
    </message>
    <message>
        <source>Drag over a region. Enter takes everything, Esc gives up.</source>
        <translation>Ziehen Sie über einen Bereich. Eingabe nimmt alles, Esc gibt auf.</translation>
    </message>
</context>
<context>
    <name>corgi::ServerForm</name>
    <message>
        <source>&amp;List its models</source>
        <translation>Modelle auf&amp;listen</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>&amp;Use this server</source>
        <translation>Diesen Server &amp;verwenden</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>only if it wants one</source>
        <translation>nur wenn er einen verlangt</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>the first that it lists</source>
        <translation>das erste, das er nennt</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>Modell des Servers</translation>
    </message>
    <message>
        <source>Sends a small picture and a question to the server</source>
        <translation>Sendet ein kleines Bild und eine Frage an den Server</translation>
    </message>
    <message>
        <source>Any server that speaks OpenAI&apos;s protocol and runs a vision model: vLLM, llama-server, LM Studio, Ollama. Images and questions are sent to it, and nowhere else.</source>
        <translation>Jeder Server, der das Protokoll von OpenAI spricht und ein Modell mit Bildverständnis betreibt: vLLM, llama-server, LM Studio, Ollama. Bilder und Fragen gehen an ihn und nirgendwo sonst hin.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>There is no keychain to keep the key in, so it holds until the program ends.</source>
        <translation>Es gibt keine Schlüsselverwaltung, die den Schlüssel aufbewahrt; er gilt daher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>It was shown a red picture and asked for its colour. It says “%1”, after %2 s.</source>
        <translation>Ihm wurde ein rotes Bild gezeigt und nach der Farbe gefragt. Er sagt „%1“, nach %2 s.</translation>
    </message>
    <message>
        <source>It answers, but lists no model.</source>
        <translation>Er antwortet, nennt aber kein Modell.</translation>
    </message>
    <message numerus="yes">
        <source>It answers and has %n model(s).</source>
        <translation>
            <numerusform>Er antwortet und hat %n Modell.</numerusform>
            <numerusform>Er antwortet und hat %n Modelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no address of a server. Write it like http://localhost:8000, without a key.</source>
        <translation>Das ist keine Adresse eines Servers. Schreiben Sie sie wie http://localhost:8000, ohne Schlüssel.</translation>
    </message>
</context>
<context>
    <name>corgi::SettingRows</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Image and text</source>
        <translation>&amp;Bild und Text</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>&amp;Wortlaut</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>Only the language needs the program to be started again.</source>
        <translation>Nur die Sprache braucht einen neuen Start des Programms.</translation>
    </message>
    <message>
        <source>The model will be loaded again; a running question is stopped.</source>
        <translation>Das Modell wird neu geladen; eine laufende Frage wird abgebrochen.</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>Wirkt sofort.</translation>
    </message>
    <message>
        <source>Met&amp;hod</source>
        <translation>Met&amp;hode</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>Spei&amp;cher</translation>
    </message>
    <message>
        <source>Takes effect with the next question; a running one goes on as it began.</source>
        <translation>Wirkt ab der nächsten Frage; eine laufende geht weiter, wie sie begann.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Tastat&amp;ur</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsLender</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsOpener</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
</context>
<context>
    <name>corgi::ShortcutPage</name>
    <message>
        <source>&amp;No keys</source>
        <translation>Keine Taste&amp;n</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>Diesen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Üb&amp;ernehmen</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Only commands with these words in them are listed</source>
        <translation>Nur Befehle, in denen diese Wörter vorkommen, stehen in der Liste</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Choose a command, go to the field below the list, and press the keys that you want for it. Backspace leaves it without keys.</source>
        <translation>Wählen Sie einen Befehl, gehen Sie in das Feld unter der Liste und drücken Sie die gewünschten Tasten. Die Rücktaste lässt ihn ohne Tasten.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys for “%1”</source>
        <translation>Tasten für „%1“</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>Hier heißt nichts so.</translation>
    </message>
    <message>
        <source>Changed. Usually it has no keys.</source>
        <translation>Geändert. Sonst hat er keine Tasten.</translation>
    </message>
    <message>
        <source>Changed. Usual keys: %1</source>
        <translation>Geändert. Sonst: %1</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>Wie vom Programm mitgebracht.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” in the menu %3, which loses it when you take it over.</source>
        <translation>%1 gehört zu „%2“ im Menü %3. Wenn Sie übernehmen, verliert dieser Befehl die Tasten.</translation>
    </message>
</context>
<context>
    <name>corgi::StageBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>corgi::StageRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>corgi::StatusLine</name>
    <message>
        <source>The size at which the model saw the image, and how much of its attention the image takes</source>
        <translation>Die Größe, in der das Modell das Bild gesehen hat, und wie viel seiner Aufmerksamkeit das Bild beansprucht</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded</source>
        <translation>Das Modell konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>sent as %1, %2 tokens</source>
        <translation>gesendet als %1, %2 Token</translation>
    </message>
    <message>
        <source>image reused: %1 s saved</source>
        <translation>Bild wiederverwendet: %1 s gespart</translation>
    </message>
    <message>
        <source>Demonstration, for its sample pictures only: %1 · %2</source>
        <translation>Vorführung, nur für ihre Beispielbilder: %1 · %2</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>Modelle werden verglichen</translation>
    </message>
</context>
<context>
    <name>corgi::StepCard</name>
    <message>
        <source>Correct the statement (F2)</source>
        <translation>Aussage korrigieren (F2)</translation>
    </message>
    <message>
        <source>This step couldn&apos;t be checked: %1</source>
        <translation>Dieser Schritt ließ sich nicht prüfen: %1</translation>
    </message>
    <message>
        <source>Thought alone; nothing to look at.</source>
        <translation>Nur gedacht; es gibt nichts anzusehen.</translation>
    </message>
    <message>
        <source>No place in the image was found for this.</source>
        <translation>Dafür wurde keine Stelle im Bild gefunden.</translation>
    </message>
    <message>
        <source>Statement of step %1</source>
        <translation>Aussage von Schritt %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n place(s) in the image</source>
        <translation>
            <numerusform>%1. %n Stelle im Bild</numerusform>
            <numerusform>%1. %n Stellen im Bild</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::Suggestions</name>
    <message>
        <source>What is going on here?</source>
        <translation>Was geschieht hier?</translation>
    </message>
    <message>
        <source>What does the text say?</source>
        <translation>Was steht da geschrieben?</translation>
    </message>
    <message>
        <source>Is there anything unusual?</source>
        <translation>Gibt es etwas Ungewöhnliches?</translation>
    </message>
    <message>
        <source>Asks this question about the image</source>
        <translation>Stellt diese Frage zum Bild</translation>
    </message>
    <message>
        <source>Ask your own question above, or begin with one of these.</source>
        <translation>Stellen Sie oben Ihre eigene Frage oder beginnen Sie mit einer von diesen.</translation>
    </message>
    <message>
        <source>Answers appear here, with the places in the image that they rest on.</source>
        <translation>Hier erscheinen Antworten mit den Stellen im Bild, auf die sie sich stützen.</translation>
    </message>
</context>
<context>
    <name>corgi::ThoughtCard</name>
    <message>
        <source>What the model thought first</source>
        <translation>Was das Modell zuerst dachte</translation>
    </message>
    <message>
        <source>Hide the thought</source>
        <translation>Gedanken ausblenden</translation>
    </message>
    <message>
        <source>Show the thought</source>
        <translation>Gedanken zeigen</translation>
    </message>
</context>
<context>
    <name>corgi::Timeline</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Asks the same question about the same image</source>
        <translation>Stellt dieselbe Frage zu demselben Bild</translation>
    </message>
    <message>
        <source>What the model is writing</source>
        <translation>Was das Modell gerade schreibt</translation>
    </message>
    <message>
        <source>Hide the stages</source>
        <translation>Phasen ausblenden</translation>
    </message>
    <message>
        <source>Show the stages</source>
        <translation>Phasen zeigen</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Done in %1 · image reused, %2 saved</source>
        <translation>Fertig in %1 · Bild wiederverwendet, %2 gespart</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Fertig in %1</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>Nach %1 abgebrochen</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>corgi::TracePanel</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Tokens and times</source>
        <translation>Token und Zeiten</translation>
    </message>
    <message>
        <source>Stages and exchanges with the model</source>
        <translation>Phasen und Austausch mit dem Modell</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Dies kopieren</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Ask a question to see the exact prompts and replies.</source>
        <translation>Stellen Sie eine Frage, um die genauen Prompts und Rückmeldungen zu sehen.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>The whole question</source>
        <translation>Die ganze Frage</translation>
    </message>
    <message>
        <source>%1: %2. Its exchanges with the model stand below it.</source>
        <translation>%1: %2. Der Austausch mit dem Modell steht darunter.</translation>
    </message>
    <message>
        <source>%1: %2. The model wasn&apos;t asked.</source>
        <translation>%1: %2. Das Modell wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The exact prompts and replies appear here as each stage ends.</source>
        <translation>Die genauen Prompts und Rückmeldungen erscheinen hier, sobald eine Phase endet.</translation>
    </message>
    <message>
        <source>The run goes on: more will follow.</source>
        <translation>Der Lauf geht weiter: Mehr folgt.</translation>
    </message>
    <message>
        <source>The run ended early: this is what there was.</source>
        <translation>Der Lauf endete vorzeitig: Das ist, was es gab.</translation>
    </message>
</context>
<context>
    <name>corgi::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation>Ins Fenster &amp;einpassen</translation>
    </message>
    <message>
        <source>F&amp;ull size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>&amp;Rahmen</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Beschriftungen</translation>
    </message>
    <message>
        <source>Frames around &amp;text</source>
        <translation>Linien um &amp;Text</translation>
    </message>
    <message>
        <source>Text as it was &amp;read</source>
        <translation>&amp;Gelesener Text</translation>
    </message>
    <message>
        <source>Next &amp;image</source>
        <translation>Nächstes &amp;Bild</translation>
    </message>
    <message>
        <source>Pre&amp;vious image</source>
        <translation>Voriges B&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Next place</source>
        <translation>&amp;Nächste Stelle</translation>
    </message>
    <message>
        <source>&amp;Previous place</source>
        <translation>&amp;Vorige Stelle</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>corgi::WelcomePage</name>
    <message>
        <source>Drop an image here</source>
        <translation>Legen Sie hier ein Bild ab</translation>
    </message>
    <message>
        <source>Then ask about it and see which places the answer rests on.</source>
        <translation>Fragen Sie dann etwas dazu und sehen Sie, auf welche Stellen sich die Antwort stützt.</translation>
    </message>
    <message>
        <source>Pictures, folders of pictures and PDFs. Nothing leaves this computer.</source>
        <translation>Bilder, Ordner mit Bildern und PDFs. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Mit einem Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Opens a picture that comes with the program</source>
        <translation>Öffnet ein Bild, das dem Programm beiliegt</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuvor geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open an image…</source>
        <translation>Bild öffnen…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Pastes an image from the clipboard</source>
        <translation>Fügt ein Bild aus der Zwischenablage ein</translation>
    </message>
    <message>
        <source>There is no model on this computer yet to answer questions.</source>
        <translation>Auf diesem Computer ist noch kein Modell, das Fragen beantwortet.</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>Richtiges Modell holen…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Modell holen…</translation>
    </message>
</context>
<context>
    <name>corgi::ZoomBar</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Shown at %1 percent. Press for full size</source>
        <translation>Gezeigt mit %1 Prozent. Drücken für Originalgröße</translation>
    </message>
    <message>
        <source>Open another image</source>
        <translation>Weiteres Bild öffnen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>Ins Fenster einpassen</translation>
    </message>
    <message>
        <source>Correct the boxes</source>
        <translation>Rahmen korrigieren</translation>
    </message>
    <message>
        <source>Show at full size</source>
        <translation>In Originalgröße zeigen</translation>
    </message>
</context>
</TS>
