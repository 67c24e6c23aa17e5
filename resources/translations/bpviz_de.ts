<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
<name>bpviz</name>
<message>
<extracomment>argparse</extracomment>
<source>%(prog)s: error: %(message)s
</source>
<translation>%(prog)s: Fehler: %(message)s
</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>ambiguous option: %(option)s could match %(matches)s</source>
<translation>mehrdeutige Option: %(option)s kann %(matches)s heißen</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>argument %(argument_name)s: %(message)s</source>
<translation>Argument %(argument_name)s: %(message)s</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>expected at least one argument</source>
<translation>mindestens ein Wert fehlt</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>expected one argument</source>
<translation>ein Wert fehlt</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>ignored explicit argument %r</source>
<translation>nimmt keinen Wert an, gefunden: %r</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>invalid choice: %(value)r (choose from %(choices)s)</source>
<translation>gefunden: %(value)r; erlaubt sind %(choices)s</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>not allowed with argument %s</source>
<translation>zusammen mit %s nicht erlaubt</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>one of the arguments %s is required</source>
<translation>eines davon ist nötig: %s</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>options</source>
<translation>Optionen</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>positional arguments</source>
<translation>Argumente</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>show this help message and exit</source>
<translation>diese Hilfe zeigen und enden</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>the following arguments are required: %s</source>
<translation>es fehlt: %s</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>unrecognized arguments: %s</source>
<translation>unbekannte Argumente: %s</translation>
</message>
<message>
<extracomment>argparse</extracomment>
<source>usage: </source>
<translation>Aufruf: </translation>
</message>
<message>
<extracomment>bpviz/arguments.py</extracomment>
<source>a bundled experiment or data set (see `bpviz list`), a .toml experiment or a .csv file; the window opens .bpviz runs, too</source>
<translation>ein mitgeliefertes Experiment oder ein Datensatz (siehe `bpviz list`), ein Experiment als .toml oder eine .csv-Datei; das Fenster öffnet auch Läufe als .bpviz</translation>
</message>
<message>
<extracomment>bpviz/arguments.py</extracomment>
<source>found {text!r}; allowed are WxH from 320x240 to 7680x4320</source>
<translation>gefunden: {text!r}; erlaubt ist BxH von 320x240 bis 7680x4320</translation>
</message>
<message>
<extracomment>bpviz/arguments.py</extracomment>
<source>found {text!r}; allowed are whole numbers from 0 to 10^15</source>
<translation>gefunden: {text!r}; erlaubt sind ganze Zahlen von 0 bis 10^15</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source> starts</source>
<translation> Starts</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>Commands: {commands}; `bpviz COMMAND --help` tells more. Without a command the window opens.</source>
<translation>Befehle: {commands}; mehr sagt `bpviz BEFEHL --help`. Ohne Befehl öffnet sich das Fenster.</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>Data sets:</source>
<translation>Datensätze:</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>Experiments:</source>
<translation>Experimente:</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>See backpropagation at work, step by step, forward and backward in time.</source>
<translation>Backpropagation bei der Arbeit zusehen, Schritt für Schritt, vorwärts und rückwärts in der Zeit.</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>at most N steps each, {steps} if left out</source>
<translation>höchstens N Schritte für jeden, sonst {steps}</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>from K seeds, 100 if left out</source>
<translation>mit K Seeds, sonst 100</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>name the bundled experiments and data sets</source>
<translation>mitgelieferte Experimente und Datensätze nennen</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>open in lecture mode, as F12 does</source>
<translation>im Vorlesungsmodus öffnen, wie mit F12</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>print the result as JSON</source>
<translation>das Ergebnis als JSON ausgeben</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>run until a stop condition holds</source>
<translation>laufen, bis eine Stoppbedingung erfüllt ist</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>take N steps, one sample each</source>
<translation>N Schritte machen, je ein Beispiel</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>take N times as many steps as samples</source>
<translation>N-mal so viele Schritte machen, wie es Beispiele gibt</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>tell minima apart by what they compute, too</source>
<translation>Minima auch danach unterscheiden, was sie berechnen</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>the language of texts and numbers, also after a command; else the system's</source>
<translation>die Sprache von Texten und Zahlen, auch nach einem Befehl; sonst die des Systems</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>there is no display to open a window on; without one, these commands work: {commands}</source>
<translation>Es ist kein Bildschirm da, auf dem sich ein Fenster öffnen könnte; ohne Bildschirm gehen die Befehle {commands}</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>train from many initial weights, and list the minima</source>
<translation>von vielen Anfangsgewichten aus trainieren und die Minima nennen</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>train without a window</source>
<translation>ohne Fenster trainieren</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>write all numbers of every step; also .jsonl</source>
<translation>alle Zahlen jedes Schritts schreiben; auch .jsonl</translation>
</message>
<message>
<extracomment>bpviz/command_line.py</extracomment>
<source>write the final weights, as .npz, .safetensors or .csv</source>
<translation>die Gewichte am Ende schreiben, als .npz, .safetensors oder .csv</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source> steps</source>
<translation> Schr.</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>K steps, 1 if left out</source>
<translation>K Schritte, sonst 1</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>an exercise, with its solution in this file</source>
<translation>eine Übung, mit der Lösung in dieser Datei</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>how things are called; lecture for one hidden layer if left out</source>
<translation>wie alles heißt; sonst lecture bei einer verdeckten Schicht</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>leave the numbers that are asked for out</source>
<translation>die gefragten Zahlen weglassen</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>that of the file, if left out</source>
<translation>sonst das der Datei</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>the first step of it; a run begins with 0</source>
<translation>der erste Schritt davon; ein Lauf beginnt mit 0</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>the first step, 0 if left out</source>
<translation>der erste Schritt, sonst 0</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>the last step</source>
<translation>der letzte Schritt</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>units to work out in each layer, as 1,3-4, or all; some of a large network if left out</source>
<translation>zu rechnende Neuronen jeder Schicht, als 1,3-4 oder all; sonst einige bei einem großen Netz</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>write all numbers of some steps as a table</source>
<translation>alle Zahlen einiger Schritte als Tabelle schreiben</translation>
</message>
<message>
<extracomment>bpviz/course_material.py</extracomment>
<source>write steps as a worked example, or as an exercise</source>
<translation>Schritte vorgerechnet oder als Übung schreiben</translation>
</message>
<message>
<extracomment>bpviz/data/class_labels.py</extracomment>
<source>only one class, {words}</source>
<translation>nur eine Klasse, {words}</translation>
</message>
<message>
<extracomment>bpviz/data/class_labels.py</extracomment>
<source>{count} classes</source>
<translation>{count} Klassen</translation>
</message>
<message>
<extracomment>bpviz/data/class_labels.py</extracomment>
<source>{file}, column "{name}": found {found}; allowed are 2 to {max_classes}.</source>
<translation>{file}, Spalte „{name}“: gefunden: {found}; erlaubt sind 2 bis {max_classes}.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_dialect.py</extracomment>
<source>{file}, line {lines}, column {j}: {cell} has a decimal comma but {point} in line {lines2} a decimal point; allowed is one of them in a file.</source>
<translation>{file}, Zeile {lines}, Spalte {j}: {cell} hat ein Dezimalkomma, aber {point} in Zeile {lines2} einen Dezimalpunkt; erlaubt ist eines davon in einer Datei.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_dialect.py</extracomment>
<source>{file}, line {lines}, column {j}: {cell} may have a decimal comma or a thousands separator; allowed are numbers without thousands separators, or to say what the decimal sign is.</source>
<translation>{file}, Zeile {lines}, Spalte {j}: {cell} kann ein Dezimalkomma oder ein Tausendertrennzeichen haben; erlaubt sind Zahlen ohne Tausendertrennzeichen, oder das Dezimalzeichen anzugeben.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_export.py</extracomment>
<source>{path} cannot be written: a name is no valid Unicode; allowed is text that is.</source>
<translation>{path} lässt sich nicht schreiben: Ein Name ist kein gültiges Unicode; erlaubt ist gültiger Text.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_export.py</extracomment>
<source>{path} cannot be written: {why}; allowed is a place that can be written to.</source>
<translation>{path} lässt sich nicht schreiben: {why}; erlaubt ist ein beschreibbarer Ort.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_export.py</extracomment>
<source>{title}: the class "{label}" would not be read back; allowed are words, but for NA, NaN and null.</source>
<translation>{title}: Die Klasse „{label}“ würde nicht wieder so eingelesen; erlaubt sind Wörter außer NA, NaN und null.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_export.py</extracomment>
<source>{title}: two columns have the same name; allowed are names that differ.</source>
<translation>{title}: Zwei Spalten heißen gleich; erlaubt sind verschiedene Namen.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_numbers.py</extracomment>
<source>the number {cell} is not finite</source>
<translation>die Zahl {cell} ist nicht endlich</translation>
</message>
<message>
<extracomment>bpviz/data/csv_numbers.py</extracomment>
<source>the text "{cell}" is not a number</source>
<translation>der Text „{cell}“ ist keine Zahl</translation>
</message>
<message>
<extracomment>bpviz/data/csv_numbers.py</extracomment>
<source>the value is missing ("{cell}")</source>
<translation>der Wert fehlt („{cell}“)</translation>
</message>
<message>
<extracomment>bpviz/data/csv_numbers.py</extracomment>
<source>the value is missing (empty cell)</source>
<translation>der Wert fehlt (leere Zelle)</translation>
</message>
<message>
<extracomment>bpviz/data/csv_quotes.py</extracomment>
<source>{place}: a quoted cell is broken; allowed are cells whose quotes are closed, with "" for a quote inside, and no more than {field_size_limit:,} characters.</source>
<translation>{place}: Eine Zelle in Anführungszeichen ist beschädigt; erlaubt sind Zellen mit schließendem Anführungszeichen, mit "" für eines darin, und höchstens {field_size_limit:,} Zeichen.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_records.py</extracomment>
<source>{file} holds a character of number 0; allowed is plain text.</source>
<translation>{file} enthält ein Zeichen mit der Nummer 0; erlaubt ist reiner Text.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_records.py</extracomment>
<source>{file}, line {start}</source>
<translation>{file}, Zeile {start}</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>1 cell</source>
<translation>1 Zelle</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>{cells} cells</source>
<translation>{cells} Zellen</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>{file} has a header but no rows below it; allowed is at least one row of data.</source>
<translation>{file} hat eine Kopfzeile, aber keine Zeile darunter; erlaubt ist mindestens eine Zeile mit Daten.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>{file} has only one column; allowed are two or more, divided by comma, semicolon, tab, space or |.</source>
<translation>{file} hat nur eine Spalte; erlaubt sind zwei oder mehr, getrennt durch Komma, Semikolon, Tabulator, Leerzeichen oder |.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>{file} is empty; allowed is a table with at least one row of data.</source>
<translation>{file} ist leer; erlaubt ist eine Tabelle mit mindestens einer Zeile Daten.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>{file}, line {lines}, column "{names}"</source>
<translation>{file}, Zeile {lines}, Spalte „{names}“</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>{file}, line {line}: found {count}, expected {expected} as in line {lines}; allowed are rows of equal length.</source>
<translation>{file}, Zeile {line}: gefunden: {count}, erwartet: {expected} wie in Zeile {lines}; erlaubt sind gleich lange Zeilen.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_table.py</extracomment>
<source>{place}: {what}; allowed are {allowed}.</source>
<translation>{place}: {what}; erlaubt sind {allowed}.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_text.py</extracomment>
<source>{file} is a binary file; allowed is text in UTF-8, UTF-16 or Latin-1.</source>
<translation>{file} ist eine Binärdatei; erlaubt ist Text in UTF-8, UTF-16 oder Latin-1.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_text.py</extracomment>
<source>{path} cannot be read ({reason}); allowed is a readable file of data.</source>
<translation>{path} lässt sich nicht lesen ({reason}); erlaubt ist eine lesbare Datei mit Daten.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_text.py</extracomment>
<source>{path} is a device; allowed is a file of data.</source>
<translation>{path} ist ein Gerät; erlaubt ist eine Datei mit Daten.</translation>
</message>
<message>
<extracomment>bpviz/data/csv_text.py</extracomment>
<source>{path} is a folder; allowed is a file of data.</source>
<translation>{path} ist ein Ordner; erlaubt ist eine Datei mit Daten.</translation>
</message>
<message>
<extracomment>bpviz/data/data_file.py</extracomment>
<source>The pasted text</source>
<translation>Der eingefügte Text</translation>
</message>
<message>
<extracomment>bpviz/data/data_file.py</extracomment>
<source>{name} takes more memory than there is; allowed is a smaller file.</source>
<translation>{name} braucht mehr Speicher, als da ist; erlaubt ist eine kleinere Datei.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>1 if an odd number of inputs is 1.</source>
<translation>1, wenn eine ungerade Zahl von Eingaben 1 ist.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>1 if at least one input is 1; a single neuron can learn it.</source>
<translation>1, wenn mindestens eine Eingabe 1 ist; ein einzelnes Neuron kann es lernen.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>1 if both inputs are 1; a single neuron can learn it.</source>
<translation>1, wenn beide Eingaben 1 sind; ein einzelnes Neuron kann es lernen.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>1 if exactly one input is 1; needs a hidden layer.</source>
<translation>1, wenn genau eine Eingabe 1 ist; braucht eine verdeckte Schicht.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>3-bit parity</source>
<translation>Parität, 3 Bit</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>Circles</source>
<translation>Kreise</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>One class around the other; no line divides them.</source>
<translation>Eine Klasse um die andere herum; keine Gerade trennt sie.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>Regression: one period of a sine with noise.</source>
<translation>Regression: eine Periode eines Sinus mit Rauschen.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>Sine curve</source>
<translation>Sinuskurve</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>Spirals</source>
<translation>Spiralen</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>The {what} is {value}; allowed are {low} to {high}.</source>
<translation>{what}: gefunden: {value}; erlaubt sind {low} bis {high}.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>Two Gaussians</source>
<translation>Zwei Gauß-Wolken</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>Two arms wound into each other; hard to divide.</source>
<translation>Zwei ineinander gewundene Arme; schwer zu trennen.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>Two round clouds that a line can divide.</source>
<translation>Zwei runde Wolken, die eine Gerade trennen kann.</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>class 0</source>
<translation>Klasse 0</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>class 1</source>
<translation>Klasse 1</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>noise</source>
<translation>Rauschen</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>number of samples</source>
<translation>Anzahl der Beispiele</translation>
</message>
<message>
<extracomment>bpviz/data/generators.py</extracomment>
<source>seed</source>
<translation>Seed</translation>
</message>
<message>
<extracomment>bpviz/data/holding_out.py</extracomment>
<source>1 of {sample_count} samples is held out.</source>
<translation>1 von {sample_count} Beispielen ist ein Prüfbeispiel.</translation>
</message>
<message>
<extracomment>bpviz/data/holding_out.py</extracomment>
<source>The held-out share is {share}; allowed are 0 to {largest_share}.</source>
<translation>Der Prüfanteil ist {share}; erlaubt sind 0 bis {largest_share}.</translation>
</message>
<message>
<extracomment>bpviz/data/holding_out.py</extracomment>
<source>{sum} of {sample_count} samples are held out.</source>
<translation>{sum} von {sample_count} Beispielen sind Prüfbeispiele.</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source> (did you mean "{close}"?)</source>
<translation> (gemeint war „{close}“?)</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>150 flowers of 3 species by 4 lengths in centimetres.</source>
<translation>150 Blüten von 3 Arten, je 4 Längen in Zentimetern.</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>178 wines of 3 cultivars by 13 chemical measurements.</source>
<translation>178 Weine von 3 Rebsorten, je 13 chemische Messwerte.</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>1797 handwritten digits, 8 × 8 pixels from 0 to 16.</source>
<translation>1797 handgeschriebene Ziffern, 8 × 8 Pixel von 0 bis 16.</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>569 tumours, benign or malignant, by 30 measurements of cell nuclei.</source>
<translation>569 Tumore, gutartig oder bösartig, je 30 Messwerte von Zellkernen.</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>Breast Cancer</source>
<translation>Brustkrebs</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>Digits</source>
<translation>Ziffern</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>There is no data set "{name}"{hint}; allowed are {names}.</source>
<translation>Es gibt keinen Datensatz „{name}“{hint}; erlaubt sind {names}.</translation>
</message>
<message>
<extracomment>bpviz/data/library.py</extracomment>
<source>Wine</source>
<translation>Wein</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>value is</source>
<translation>Wert ist</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>values are</source>
<translation>Werte sind</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>values in every row, or to say that such rows are left out or filled ("missing")</source>
<translation>Werte in jeder Zeile, oder solche Zeilen wegzulassen oder zu füllen („missing“)</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>{count} missing {are} filled with the mean of the column.</source>
<translation>{count} fehlende {are} durch den Mittelwert der Spalte ersetzt.</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>{file}: column "{name}" holds no value; allowed is at least one to take the mean of.</source>
<translation>{file}: Spalte „{name}“ enthält keinen Wert; erlaubt ist mindestens einer für den Mittelwert.</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>{file}: {why} is missing in every row; allowed is at least one row without.</source>
<translation>{file}: {why} fehlt in jeder Zeile; erlaubt ist mindestens eine vollständige Zeile.</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>{gone} of {count} rows are left out, because {why} is missing.</source>
<translation>{gone} von {count} Zeilen bleiben weg, weil {why} fehlt.</translation>
</message>
<message>
<extracomment>bpviz/data/missing_values.py</extracomment>
<source>{gone} of {count} rows is left out, because {why} is missing.</source>
<translation>{gone} von {count} Zeilen bleibt weg, weil {why} fehlt.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>Along the principal axes, each in units of its standard deviation: no correlation is left.</source>
<translation>Entlang der Hauptachsen, jede in Einheiten ihrer Standardabweichung: Es bleibt keine Korrelation.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>Each input from its smallest value as 0 to its largest as 1.</source>
<translation>Jede Eingabe von ihrem kleinsten Wert als 0 bis zu ihrem größten als 1.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>Each input minus its mean, in units of its standard deviation.</source>
<translation>Jede Eingabe minus ihren Mittelwert, in Einheiten ihrer Standardabweichung.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>Sample {faulty} is too far from those that the scale is made from; allowed are inputs that stay finite on it.</source>
<translation>Beispiel {faulty} ist zu weit von denen entfernt, aus denen die Skala entsteht; erlaubt sind Eingaben, die darauf endlich bleiben.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>Sample {row}, input {column} is not finite; allowed are finite numbers.</source>
<translation>Beispiel {row}, Eingabe {column} ist nicht endlich; erlaubt sind endliche Zahlen.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>The inputs as they are.</source>
<translation>Die Eingaben, wie sie sind.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>There is no normalization "{name}"; allowed are {normalizations}.</source>
<translation>Es gibt keine Normierung „{name}“; erlaubt sind {normalizations}.</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>as they are</source>
<translation>wie sie sind</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>component {k}</source>
<translation>Komponente {k}</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>scaled to 0 … 1</source>
<translation>auf 0 … 1 skaliert</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>standardized</source>
<translation>standardisiert</translation>
</message>
<message>
<extracomment>bpviz/data/normalization.py</extracomment>
<source>whitened (PCA)</source>
<translation>dekorreliert (PCA)</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>Python objects</source>
<translation>Python-Objekte</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>bytes</source>
<translation>Bytes</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>complex numbers</source>
<translation>komplexe Zahlen</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>dates</source>
<translation>Datumsangaben</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>one value</source>
<translation>ein Wert</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>records</source>
<translation>Datensätze</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>spans of time</source>
<translation>Zeitspannen</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{file} holds "{name}", which is no array; allowed are arrays in .npy format.</source>
<translation>{file} enthält „{name}“, das kein Array ist; erlaubt sind Arrays im Format .npy.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{file} is damaged or no .npz file; allowed is what numpy.savez writes.</source>
<translation>{file} ist beschädigt oder keine .npz-Datei; erlaubt ist, was numpy.savez schreibt.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{file} is larger than {largest} bytes; allowed is a smaller file.</source>
<translation>{file} ist größer als {largest} Bytes; erlaubt ist eine kleinere Datei.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{file} would unpack to {size} bytes; allowed are {largest}.</source>
<translation>{file} würde ausgepackt {size} Bytes groß; erlaubt sind {largest}.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{file}, array {name}</source>
<translation>{file}, Array {name}</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{place}: holds {refused}; allowed are real numbers and text.</source>
<translation>{place}: enthält {refused}; erlaubt sind reelle Zahlen und Text.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{place}: is damaged or no .npy file; allowed is what numpy.save writes.</source>
<translation>{place}: ist beschädigt oder keine .npy-Datei; erlaubt ist, was numpy.save schreibt.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{place}: is damaged: {found} bytes do not make {said}; allowed are all.</source>
<translation>{place}: ist beschädigt: {found} Bytes ergeben nicht {said}; erlaubt sind alle.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{place}: is damaged; allowed is what numpy.savez writes.</source>
<translation>{place}: ist beschädigt; erlaubt ist, was numpy.savez schreibt.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_file.py</extracomment>
<source>{shape} values</source>
<translation>{shape} Werte</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>the number {values:g} is not finite</source>
<translation>die Zahl {values:g} ist nicht endlich</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>the text "{values}" is not a number</source>
<translation>der Text „{values}“ ist keine Zahl</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>the value is missing (nan)</source>
<translation>der Wert fehlt (nan)</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>{file} has arrays of unequal length ({said}); allowed are equal ones.</source>
<translation>{file} hat Arrays ungleicher Länge ({said}); erlaubt sind gleich lange.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>{file} has only one column; allowed are two or more.</source>
<translation>{file} hat nur eine Spalte; erlaubt sind zwei oder mehr.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>{file}, row {row}, column "{names}"</source>
<translation>{file}, Zeile {row}, Spalte „{names}“</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>{length} in {name}</source>
<translation>{length} in {name}</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>{name} holds no array; allowed are inputs and targets, or a table.</source>
<translation>{name} enthält kein Array; erlaubt sind Eingaben und Zielwerte, oder eine Tabelle.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>{place}: has the shape {shape}; allowed are rows × columns, at least one of each.</source>
<translation>{place}: hat die Form {shape}; erlaubt sind Zeilen × Spalten, von jedem mindestens eine.</translation>
</message>
<message>
<extracomment>bpviz/data/numpy_table.py</extracomment>
<source>{place}: holds text that is no valid Unicode; allowed is text that is.</source>
<translation>{place}: enthält Text, der kein gültiges Unicode ist; erlaubt ist gültiger Text.</translation>
</message>
<message>
<extracomment>bpviz/data/table.py</extracomment>
<source>column {j}</source>
<translation>Spalte {j}</translation>
</message>
<message>
<extracomment>bpviz/data/table.py</extracomment>
<source>{place}: the column name "{name}" occurs {times} times; allowed is once.</source>
<translation>{place}: Der Spaltenname „{name}“ kommt {times}-mal vor; erlaubt ist einmal.</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source> and {count} more</source>
<translation> und {count} weitere</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>a value</source>
<translation>ein Wert</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>input</source>
<translation>Eingabe</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>numbers only</source>
<translation>nur Zahlen</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>numbers only (leave a column of text out of the inputs)</source>
<translation>nur Zahlen (eine Textspalte nicht als Eingabe wählen)</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>numbers only (text only as a single target of classes)</source>
<translation>nur Zahlen (Text nur als einziges Ziel mit Klassen)</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>target</source>
<translation>Zielwert</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>the target</source>
<translation>der Zielwert</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>{file} has no column "{name}"{hint}; allowed are {listed}.</source>
<translation>{file} hat keine Spalte „{name}“{hint}; erlaubt sind {listed}.</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>{file}: all columns are targets; allowed is to leave at least one as input.</source>
<translation>{file}: Alle Spalten sind Zielwerte; mindestens eine muss Eingabe bleiben.</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>{file}: column "{name}" is input and target; allowed is one of the two.</source>
<translation>{file}: Spalte „{name}“ ist Eingabe und Zielwert; erlaubt ist eines von beiden.</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>{file}: column "{name}" is named twice as {role}; allowed is once.</source>
<translation>{file}: Spalte „{name}“ ist zweimal als {role} genannt; erlaubt ist einmal.</translation>
</message>
<message>
<extracomment>bpviz/data/table_import.py</extracomment>
<source>{file}: {count} targets are named; allowed is one for classes.</source>
<translation>{file}: {count} Zielspalten sind genannt; erlaubt ist eine für Klassen.</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>The option {field} is "{found}"; allowed are {names}.</source>
<translation>Die Option {field} ist „{found}“; erlaubt sind {names}.</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>classes</source>
<translation>Klassen</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>comma ,</source>
<translation>Komma ,</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>comma 0,5</source>
<translation>Komma 0,5</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>data</source>
<translation>Daten</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>find out</source>
<translation>herausfinden</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>leave out the row</source>
<translation>Zeile weglassen</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>mean of the column</source>
<translation>Mittelwert der Spalte</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>names of the columns</source>
<translation>Spaltennamen</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>numbers</source>
<translation>Zahlen</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>point 0.5</source>
<translation>Punkt 0.5</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>refuse the file</source>
<translation>Datei ablehnen</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>semicolon ;</source>
<translation>Semikolon ;</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>space</source>
<translation>Leerzeichen</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>tab</source>
<translation>Tabulator</translation>
</message>
<message>
<extracomment>bpviz/data/table_options.py</extracomment>
<source>vertical line |</source>
<translation>senkrechter Strich |</translation>
</message>
<message>
<extracomment>bpviz/data/whole_file.py</extracomment>
<source>its folder is missing</source>
<translation>der Ordner fehlt</translation>
</message>
<message>
<extracomment>bpviz/data/whole_file.py</extracomment>
<source>no space is left there</source>
<translation>dort ist kein Platz mehr</translation>
</message>
<message>
<extracomment>bpviz/data/whole_file.py</extracomment>
<source>there is a folder of that name</source>
<translation>dort gibt es einen Ordner dieses Namens</translation>
</message>
<message>
<extracomment>bpviz/data/whole_file.py</extracomment>
<source>writing there is not permitted</source>
<translation>dort darf nicht geschrieben werden</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoint_check.py</extracomment>
<source>breakpoint, {field}: found {found}; allowed are {allowed}</source>
<translation>Haltepunkt, {field}: gefunden: {found}; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoint_check.py</extracomment>
<source>finite numbers</source>
<translation>endliche Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoint_check.py</extracomment>
<source>whole numbers from 0</source>
<translation>ganze Zahlen ab 0</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoint_check.py</extracomment>
<source>{found!r} of layer {found2}</source>
<translation>{found!r} von Schicht {found2}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoint_check.py</extracomment>
<source>{lowest} to {highest}</source>
<translation>{lowest} bis {highest}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>a misclassified sample is now right</source>
<translation>ein falsch erkanntes Beispiel ist jetzt richtig</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>activation</source>
<translation>Aktivierung</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>check</source>
<translation>Prüfung</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>end of epoch (0: of each)</source>
<translation>Ende der Epoche (0: jeder)</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>error</source>
<translation>Fehler</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>forward</source>
<translation>vorwärts</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>loss</source>
<translation>Verlust</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>loss f</source>
<translation>Verlust f</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>loss of the sample</source>
<translation>Verlust des Beispiels</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>loss rose over an epoch</source>
<translation>Verlust stieg über eine Epoche</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>mean loss above</source>
<translation>mittlerer Verlust über</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>mean loss below</source>
<translation>mittlerer Verlust unter</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>mean training loss above {value:g}</source>
<translation>mittlerer Trainingsverlust über {value:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>mean training loss below {value:g}</source>
<translation>mittlerer Trainingsverlust unter {value:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>misclassified sample is right</source>
<translation>falsch erkanntes Beispiel wird richtig</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>phase</source>
<translation>Phase</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>pick</source>
<translation>Wahl</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>sample is picked</source>
<translation>Beispiel wird gewählt</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>sample {sample} is picked</source>
<translation>Beispiel {sample} wird gewählt</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>sample {sample}, misclassified, is now right</source>
<translation>Beispiel {sample}, falsch erkannt, ist jetzt richtig</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>step</source>
<translation>Schritt</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>step {step}</source>
<translation>Schritt {step}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>the end of an epoch</source>
<translation>Ende einer Epoche</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>the end of epoch {value}</source>
<translation>Ende von Epoche {value}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>the mean training loss rose over an epoch</source>
<translation>der mittlere Trainingsverlust stieg über eine Epoche</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>the phase “{phase}”</source>
<translation>Phase „{phase}“</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>the phase “{phase}” of layer {layer}</source>
<translation>Phase „{phase}“ von Schicht {layer}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>unit dead: φ′ = 0</source>
<translation>Neuron tot: φ′ = 0</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>unit saturated: φ′ below ε</source>
<translation>Neuron gesättigt: φ′ unter ε</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>update</source>
<translation>Aktualisierung</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>weight crosses (0: changes sign)</source>
<translation>Gewicht überquert (0: Vorzeichen)</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{name} above {value:g}</source>
<translation>{name} über {value:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{name} below {value:g}</source>
<translation>{name} unter {value:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{name} changes sign</source>
<translation>{name} wechselt das Vorzeichen</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{name} crosses {value:g}</source>
<translation>{name} überquert {value:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{title} above</source>
<translation>{title} über</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{title} below</source>
<translation>{title} unter</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{unit} dead, φ′ = 0</source>
<translation>{unit} tot, φ′ = 0</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{unit} dead, φ′ = 0, for {steps} steps</source>
<translation>{unit} tot, φ′ = 0, seit {steps} Schritten</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{unit} saturated, φ′ below {value:g}</source>
<translation>{unit} gesättigt, φ′ unter {value:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>{unit} saturated, φ′ below {value:g}, for {steps} steps</source>
<translation>{unit} gesättigt, φ′ unter {value:g}, seit {steps} Schritten</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>|gradient| of a weight</source>
<translation>|Gradient| eines Gewichts</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>|δ| of a unit</source>
<translation>|δ| eines Neurons</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>‖gradient‖ of a layer</source>
<translation>‖Gradient‖ einer Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/breakpoints.py</extracomment>
<source>‖δ‖ of a layer</source>
<translation>‖δ‖ einer Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/debugger.py</extracomment>
<source>breakpoint: found number {number}, which is none of those there are</source>
<translation>Haltepunkt: gefunden: Nummer {number}, die es nicht gibt</translation>
</message>
<message>
<extracomment>bpviz/debugger/debugger.py</extracomment>
<source>breakpoint: {error}</source>
<translation>Haltepunkt: {error}</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>a copy</source>
<translation>eine Kopie</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>add {name}</source>
<translation>{name} hinzufügen</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>another experiment</source>
<translation>anderes Experiment</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>delete {name}</source>
<translation>{name} löschen</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>fork, {name}</source>
<translation>Abzweigung, {name}</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>run {number}</source>
<translation>Lauf {number}</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>run: found {number}, the present one; allowed are the others</source>
<translation>Lauf: gefunden: {number}, der gegenwärtige; erlaubt sind die anderen</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>sample: found none, for no step is shown; allowed after the first phase</source>
<translation>Beispiel: keines, denn es wird kein Schritt gezeigt; erlaubt nach der ersten Phase</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>t: found {t}; allowed are steps up to the newest, {newest}</source>
<translation>t: gefunden: {t}; erlaubt sind Schritte bis zum neuesten, {newest}</translation>
</message>
<message>
<extracomment>bpviz/debugger/editor.py</extracomment>
<source>the stop conditions</source>
<translation>Stoppbedingungen</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>all weights</source>
<translation>alle Gewichte</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>clip of each</source>
<translation>Grenze jedes Werts</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>clip of the norm</source>
<translation>Grenze der Norm</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>patience</source>
<translation>Geduld</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>sample {sample} at step {t}</source>
<translation>Beispiel {sample} bei Schritt {t}</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>t: found {t}; allowed are steps from 0</source>
<translation>t: gefunden: {t}; erlaubt sind Schritte ab 0</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>the same training</source>
<translation>dasselbe Training</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>value: found {value:g}; allowed are numbers from 0 for a running σ²</source>
<translation>Wert: gefunden: {value:g}; erlaubt sind für ein laufendes σ² Zahlen ab 0</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>value: found {value:g}; allowed are numbers up to {largest:g}</source>
<translation>Wert: gefunden: {value:g}; erlaubt sind Zahlen bis {largest:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>value: found {value}; allowed are finite numbers</source>
<translation>Wert: gefunden: {value}; erlaubt sind endliche Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>weights of {origin}</source>
<translation>Gewichte aus: {origin}</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>weights: found a number that is not finite; allowed are finite numbers</source>
<translation>Gewichte: gefunden: eine nicht endliche Zahl; erlaubt sind endliche Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>weights: found a running σ² of {value:g}; allowed are numbers from 0</source>
<translation>Gewichte: gefunden: ein laufendes σ² von {value:g}; erlaubt sind Zahlen ab 0</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>weights: found {count} numbers; allowed are {parameter_count}</source>
<translation>Gewichte: gefunden: {count} Zahlen; erlaubt sind {parameter_count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>{field}: found {getattr}; allowed are 0 to {count}</source>
<translation>{field}: gefunden: {getattr}; erlaubt sind 0 bis {count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>{target} of sample {sample} = {value}</source>
<translation>{target} von Beispiel {sample} = {value}</translation>
</message>
<message>
<extracomment>bpviz/debugger/edits.py</extracomment>
<source>{unit} of sample {sample} = {value}</source>
<translation>{unit} von Beispiel {sample} = {value}</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source> (did you mean {near!r}?)</source>
<translation> (gemeint war {near!r}?)</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>a list in brackets</source>
<translation>eine Liste in Klammern</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>a number</source>
<translation>eine Zahl</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>a table of fields</source>
<translation>eine Tabelle mit Feldern</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>a whole number</source>
<translation>eine ganze Zahl</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>text in quotes</source>
<translation>Text in Anführungszeichen</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>true or false</source>
<translation>true oder false</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>{field}: is no field; allowed are {names}</source>
<translation>{field}: ist kein Feld; erlaubt sind {names}</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>{name!r} is no bundled experiment{hint}; allowed are a .toml or .csv file or {known}</source>
<translation>{name!r} ist kein mitgeliefertes Experiment{hint}; erlaubt sind eine .toml- oder .csv-Datei oder {known}</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>{path}: cannot be read: {value}</source>
<translation>{path}: lässt sich nicht lesen: {value}</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>{path}: is not a text file in UTF-8, as TOML must be</source>
<translation>{path}: ist keine Textdatei in UTF-8, wie TOML es sein muss</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>{path}: is not valid TOML: {error}</source>
<translation>{path}: ist kein gültiges TOML: {error}</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>{place}.{field}: found {found}; allowed are {allowed}</source>
<translation>{place}.{field}: gefunden: {found}; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/experiment_file.py</extracomment>
<source>{place}: found {value!r}; allowed is {allowed}</source>
<translation>{place}: gefunden: {value!r}; erlaubt ist {allowed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/activation.py</extracomment>
<source>else</source>
<translation>sonst</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/activation.py</extracomment>
<source>if</source>
<translation>wenn</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/activation.py</extracomment>
<source>{count} more</source>
<translation>{count} weitere</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>Dropout leaves this unit out in this step: no error comes back through it.</source>
<translation>Dropout lässt dieses Neuron in diesem Schritt weg: Kein Fehlersignal kommt hindurch zurück.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>Error at {described}</source>
<translation>Fehlersignal: {described}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>Gradient of the {connection}</source>
<translation>Gradient: {connection}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>How far this output is off, times how much it can still move.</source>
<translation>Wie weit diese Ausgabe danebenliegt, mal wie stark sie sich noch ändern kann.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>How much the loss grows when it grows a little.</source>
<translation>Wie stark der Verlust wächst, wenn er ein wenig wächst.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>How much the loss grows when this weight grows a little: error × layer input.</source>
<translation>Wie stark der Verlust wächst, wenn dieses Gewicht ein wenig wächst: Fehlersignal × Eingabe der Schicht.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>The batches move it, not the gradient.</source>
<translation>Die Stapel bewegen ihn, nicht der Gradient.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>The errors above come back through the weights, times how much this unit can still move.</source>
<translation>Die Fehlersignale darüber kommen durch die Gewichte zurück, mal wie stark sich dieses Neuron noch ändern kann.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>chain rule</source>
<translation>Kettenregel</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>dropout</source>
<translation>Dropout</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>loss / {layer_word}</source>
<translation>Verlust / {layer_word}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>loss/{own}</source>
<translation>Verlust/{own}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>product</source>
<translation>Produkt</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>{own} / its sum</source>
<translation>{own} / seine Summe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>{own}/its sum</source>
<translation>{own}/seine Summe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>{words} In place, the weights are those just updated: not the exact gradient.</source>
<translation>{words} In-place sind es die eben aktualisierten Gewichte: nicht der exakte Gradient.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>{words} In place, weights above are those just updated: not the exact gradient.</source>
<translation>{words} In-place sind die Gewichte darüber die eben aktualisierten: nicht der exakte Gradient.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/backward.py</extracomment>
<source>{words} Then through μ and σ², which its sum moves too.</source>
<translation>{words} Danach durch μ und σ², die seine Summe auch bewegt.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/derivation.py</extracomment>
<source>Only the loss of the sample that a step learns from is derived; ask for the loss.</source>
<translation>Nur der Verlust des Beispiels, aus dem ein Schritt lernt, wird hergeleitet; nach diesem Verlust fragen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/derivation.py</extracomment>
<source>{quantity} is no part of a {sizes} network.</source>
<translation>{quantity} ist kein Teil eines Netzes {sizes}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>, normalized</source>
<translation>, normiert</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>, through {symbol}</source>
<translation>, durch {symbol}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>A feature of the sample that this step uses.</source>
<translation>Ein Merkmal des Beispiels, das dieser Schritt verwendet.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Activation of {described}</source>
<translation>Aktivierung: {described}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Class “{label}”. {order}</source>
<translation>Klasse „{label}“. {order}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Dropout leaves this unit out in this step: it gives 0, and no error comes back through it.</source>
<translation>Dropout lässt dieses Neuron in diesem Schritt weg: Es gibt 0, und kein Fehlersignal kommt hindurch zurück.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Each value from below times its weight, added up.</source>
<translation>Jeder Wert von unten mal sein Gewicht, alles addiert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>How much the activation moves when the weighted sum moves a little.</source>
<translation>Wie stark sich die Aktivierung ändert, wenn sich die gewichtete Summe ein wenig ändert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>How much φ moves when the weighted sum moves a little; before dropout.</source>
<translation>Wie stark sich φ ändert, wenn sich die gewichtete Summe ein wenig ändert; vor dem Dropout.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Input {name}{what}</source>
<translation>Eingabe {name}{what}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Length of all weights and biases</source>
<translation>Länge aller Gewichte und Biasgewichte</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Length of the activations</source>
<translation>Länge der Aktivierungen</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Length of the errors</source>
<translation>Länge der Fehlersignale</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Length of the gradient</source>
<translation>Länge des Gradienten</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Sample</source>
<translation>Beispiel</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Sample order: {orders}.</source>
<translation>Reihenfolge der Beispiele: {orders}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Sample {sample} of {sample_count}</source>
<translation>Beispiel {sample} von {sample_count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Slope of {symbol} at {described}</source>
<translation>Steigung von {symbol}: {described}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>The root of the sum of the squares over the layer.</source>
<translation>Die Wurzel aus der Summe der Quadrate über die Schicht.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>The weighted sum of the values below{normalized}{through}.</source>
<translation>Die gewichtete Summe der Werte darunter{normalized}{through}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>This step has not picked its sample yet.</source>
<translation>Dieser Schritt hat sein Beispiel noch nicht gewählt.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>Weighted sum into {described}</source>
<translation>Gewichtete Summe: {described}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>desired output</source>
<translation>gewünschte Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>feature</source>
<translation>Merkmal</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>features</source>
<translation>Merkmale</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>kept, for those left out too</source>
<translation>bleibt, auch für die weggelassenen</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>left out</source>
<translation>weggelassen</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>more</source>
<translation>weitere</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>of</source>
<translation>von</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>passed on as it is</source>
<translation>unverändert weitergegeben</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>sample</source>
<translation>Beispiel</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>through {symbol}</source>
<translation>durch {symbol}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>weighted sum</source>
<translation>gewichtete Summe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/forward.py</extracomment>
<source>{title} of layer {layer}</source>
<translation>{title}, Schicht {layer}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>error × layer input</source>
<translation>Fehlersignal × Eingabe der Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>layer input</source>
<translation>Eingabe der Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>likewise</source>
<translation>ebenso</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>loss / weighted sum</source>
<translation>Verlust / gewichtete Summe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>loss/output</source>
<translation>Verlust/Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>loss/weighted sum</source>
<translation>Verlust/gewichtete Summe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>output / {layer_word}</source>
<translation>Ausgabe / {layer_word}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>outputs</source>
<translation>Ausgaben</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>weighted sum/weights</source>
<translation>gewichtete Summe/Gewichte</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>{layer_word} / weights</source>
<translation>{layer_word} / Gewichte</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/gradient_chain.py</extracomment>
<source>{layer_word}/weights</source>
<translation>{layer_word}/Gewichte</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>All outputs share a sum of 1: what pulls at one pulls at all.</source>
<translation>Alle Ausgaben teilen sich die Summe 1: Was an einer zieht, zieht an allen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>How far this output is off: the slopes of loss and output multiply out to no more than that.</source>
<translation>Wie weit diese Ausgabe danebenliegt: Die Steigungen von Verlust und Ausgabe ergeben multipliziert nicht mehr als das.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>loss / output</source>
<translation>Verlust / Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>multiplied out</source>
<translation>ausmultipliziert</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>output / its sum</source>
<translation>Ausgabe / ihre Summe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>output/its sum</source>
<translation>Ausgabe/ihre Summe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>shared by all</source>
<translation>allen gemeinsam</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>the slope cancels</source>
<translation>die Steigung kürzt sich</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/joint_error.py</extracomment>
<source>the targets add up to 1</source>
<translation>die Zielwerte ergeben 1</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/loss.py</extracomment>
<source>Half the squared distance between what came out and what was wanted.</source>
<translation>Der halbe quadrierte Abstand zwischen dem, was herauskam, und dem, was gewünscht war.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/loss.py</extracomment>
<source>Half the squared error of outputs that are near, H(e) = ½ e² if |e| ≤ 1; else |e| − ½.</source>
<translation>Der halbe quadrierte Fehler bei nahen Ausgaben, H(e) = ½ e², wenn |e| ≤ 1; sonst |e| − ½.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/loss.py</extracomment>
<source>How surprising the target is, the outputs being chances; outputs with target 0 add nothing.</source>
<translation>Wie überraschend der Zielwert ist, die Ausgaben als Wahrscheinlichkeiten; Ausgaben mit Zielwert 0 tragen nichts bei.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/loss.py</extracomment>
<source>How surprising the targets are, each output being the chance of a yes.</source>
<translation>Wie überraschend die Zielwerte sind, jede Ausgabe als Wahrscheinlichkeit eines Ja.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/loss.py</extracomment>
<source>It is computed from z, so that no ln 0 comes up.</source>
<translation>Er wird aus z berechnet, damit kein ln 0 vorkommt.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/loss.py</extracomment>
<source>Loss of this step's sample</source>
<translation>Verlust des Beispiels dieses Schritts</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/loss.py</extracomment>
<source>The distance between what came out and what was wanted, output by output.</source>
<translation>Der Abstand zwischen dem, was herauskam, und dem, was gewünscht war, Ausgabe für Ausgabe.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>gradient</source>
<translation>Gradient</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>loss / what φ gets</source>
<translation>Verlust / was φ erhält</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>mean of the layer</source>
<translation>Mittelwert der Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>mean of z over {count}</source>
<translation>Mittelwert von z über {count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>mean(g ẑ)</source>
<translation>Mittel(g ẑ)</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>mean(g)</source>
<translation>Mittel(g)</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>means over the {over}</source>
<translation>Mittelwerte über die {over}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>normalized</source>
<translation>normiert</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>not trained</source>
<translation>nicht trainiert</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>samples of the batch</source>
<translation>Beispiele des Stapels</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>scaled</source>
<translation>skaliert</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>scaled and shifted</source>
<translation>skaliert und verschoben</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>the batch's samples</source>
<translation>die Beispiele des Stapels</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>the batch's {size} samples</source>
<translation>die {size} Beispiele des Stapels</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>through μ and σ²</source>
<translation>durch μ und σ²</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>units of the layer</source>
<translation>Neuronen der Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>variance</source>
<translation>Varianz</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/normalized.py</extracomment>
<source>variance over {count}</source>
<translation>Varianz über {count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>clipped</source>
<translation>begrenzt</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>corrected, update {k}</source>
<translation>korrigiert, Aktualisierung {k}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>length of the whole gradient</source>
<translation>Länge des ganzen Gradienten</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>mean gradient</source>
<translation>mittlerer Gradient</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>mean of g</source>
<translation>Mittel von g</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>mean of g²</source>
<translation>Mittel von g²</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>momentum kept</source>
<translation>Momentum behalten</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>norm clipped</source>
<translation>Norm begrenzt</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>sum of g²</source>
<translation>Summe von g²</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>sum over the batch</source>
<translation>Summe über den Stapel</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>the batch's sum so far</source>
<translation>Summe des Stapels bis jetzt</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>what moves it</source>
<translation>was ihn bewegt</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>with the penalty</source>
<translation>mit dem Strafterm</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/optimizer_lines.py</extracomment>
<source>{note}, {place} of {size}</source>
<translation>{note}, {place} von {size}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/running_average.py</extracomment>
<source>A running average over the batches, for use after training; the gradient does not move it.</source>
<translation>Ein gleitendes Mittel über die Stapel, für die Zeit nach dem Training; der Gradient bewegt es nicht.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/running_average.py</extracomment>
<source>mean of the batch</source>
<translation>Mittelwert des Stapels</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/running_average.py</extracomment>
<source>new average</source>
<translation>neues Mittel</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/running_average.py</extracomment>
<source>variance of the batch, unbiased</source>
<translation>Varianz des Stapels, erwartungstreu</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/schedule.py</extracomment>
<source>, cuts so far</source>
<translation>, bisherige Senkungen</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/schedule.py</extracomment>
<source>, u batches of {size} so far</source>
<translation>, u Stapel zu {size} bisher</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/schedule.py</extracomment>
<source>, u updates so far</source>
<translation>, u Aktualisierungen bisher</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/schedule.py</extracomment>
<source>cuts</source>
<translation>Senkungen</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>bias</source>
<translation>Bias</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>gain</source>
<translation>Skala</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>hidden</source>
<translation>verdeckt</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>hidden unit</source>
<translation>verdecktes Neuron</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>hidden {layer}</source>
<translation>verdeckt {layer}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>output</source>
<translation>Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>running mean</source>
<translation>gleitendes Mittel</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>running variance</source>
<translation>gleitende Varianz</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>shift</source>
<translation>Verschiebung</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>weight {name} from {unit} to {end}</source>
<translation>Gewicht {name} von {unit} nach {end}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/subject.py</extracomment>
<source>{kinds} {name} of {end}</source>
<translation>{kinds} {name} von {end}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source> Since this step it was edited: now {digits_of}.</source>
<translation> Seit diesem Schritt von Hand geändert: jetzt {digits_of}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>Change of the {connection}</source>
<translation>Änderung: {connection}</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>It is frozen: it is not trained.</source>
<translation>Eingefroren: wird nicht trainiert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>It is frozen: the update leaves it as it is, whatever its gradient.</source>
<translation>Eingefroren: Die Aktualisierung lässt es, wie es ist, gleich wie sein Gradient ist.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>It moves against its gradient: step size × error × layer input.</source>
<translation>Es bewegt sich gegen seinen Gradienten: Schrittweite × Fehlersignal × Eingabe der Schicht.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>One step against the gradient of {count}, by {title}.</source>
<translation>Ein Schritt gegen den Gradienten von {count}, mit {title}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>One step against the gradient.</source>
<translation>Ein Schritt gegen den Gradienten.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>Sample {batch_place} of the batch's {batch_size}: its gradient is added to their sum. No update yet: that comes with the last of them.</source>
<translation>Beispiel {batch_place} der {batch_size} des Stapels: Sein Gradient kommt zu ihrer Summe. Noch keine Aktualisierung: Sie folgt mit dem letzten.</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>change</source>
<translation>Änderung</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>no update yet</source>
<translation>noch keine Aktualisierung</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>the sample</source>
<translation>diesem Beispiel</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update.py</extracomment>
<source>{batch_size} samples</source>
<translation>{batch_size} Beispielen</translation>
</message>
<message>
<extracomment>bpviz/debugger/explain/update_lines.py</extracomment>
<source>new weight</source>
<translation>neues Gewicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/forks.py</extracomment>
<source>run: found {number}; allowed are {runs}</source>
<translation>Lauf: gefunden: {number}; erlaubt sind {runs}</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/answers.py</extracomment>
<source>such as 0.138, −0.038, 1/3 or 2.5e−4</source>
<translation>wie 0,138, −0,038, 1/3 oder 2,5e−4</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/answers.py</extracomment>
<source>“{text}” is not a number; type one {examples}.</source>
<translation>„{text}“ ist keine Zahl; bitte eine Zahl {examples}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source> in {symbol}</source>
<translation> in {symbol}</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>It is off by less than 1 %: carry more digits through the steps before.</source>
<translation>Es weicht um weniger als 1 % ab: In den Schritten davor mehr Stellen mitführen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>The digits of {symbol} are right, the point is {slip}.</source>
<translation>Die Ziffern von {symbol} stimmen, das Komma steht {slip}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>The size of {symbol} is right, its sign is not.</source>
<translation>Der Betrag von {symbol} stimmt, das Vorzeichen nicht.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>decimal point shifted</source>
<translation>Komma verschoben</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>one place too far left</source>
<translation>eine Stelle zu weit links</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>one place too far right</source>
<translation>eine Stelle zu weit rechts</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>rounded too early</source>
<translation>zu früh gerundet</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>sign flipped</source>
<translation>Vorzeichen vertauscht</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>two places too far left</source>
<translation>zwei Stellen zu weit links</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes.py</extracomment>
<source>two places too far right</source>
<translation>zwei Stellen zu weit rechts</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>Each error comes down through its weight: {terms}.</source>
<translation>Jedes Fehlersignal kommt durch sein Gewicht herab: {terms}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>The factor is {phi}′({right}), not {phi}′({used}).</source>
<translation>Der Faktor ist {phi}′({right}), nicht {phi}′({used}).</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>The slope belongs at the weighted sum: {phi}′({z}), not {phi}′({a}).</source>
<translation>Die Steigung gehört zur gewichteten Summe: {phi}′({z}), nicht {phi}′({a}).</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>The sum is over {right}, not over {used}.</source>
<translation>Die Summe läuft über {right}, nicht über {used}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>The sum takes errors such as {delta}, not {out} − {target} alone.</source>
<translation>Die Summe nimmt Fehlersignale wie {delta}, nicht nur {out} − {target}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>The term {name} is missing in {symbol}.</source>
<translation>Der Summand {name} fehlt in {symbol}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>This is {used}, not {symbol}.</source>
<translation>Das ist {used}, nicht {symbol}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>forgot a term of the sum</source>
<translation>einen Summanden vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>forgot the slope of the outputs</source>
<translation>die Steigung der Ausgaben vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>forgot the weights</source>
<translation>die Gewichte vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>forgot to sum</source>
<translation>das Summieren vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>forgot φ′</source>
<translation>φ′ vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>mixed indices</source>
<translation>Indizes verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>mixed indices of the errors</source>
<translation>Indizes der Fehlersignale verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>mixed indices of the slope</source>
<translation>Indizes der Steigung verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>mixed indices of the target</source>
<translation>Indizes des Zielwerts verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>mixed indices of the weights</source>
<translation>Indizes der Gewichte verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>took half of σ′</source>
<translation>nur die Hälfte von σ′ genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>took φ′ at a</source>
<translation>φ′ bei a genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>used target − output</source>
<translation>Zielwert − Ausgabe genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>used the weights of the wrong step</source>
<translation>die Gewichte des falschen Schritts genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>used z instead of a</source>
<translation>z statt a genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>used {instead}</source>
<translation>genommen: {instead}</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{letter}ᵗ, from before this update</source>
<translation>{letter}ᵗ, von vor dieser Aktualisierung</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{letter}ᵗ⁺¹, just updated</source>
<translation>{letter}ᵗ⁺¹, eben aktualisiert</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{one} and {other} are swapped in the sum of {symbol}.</source>
<translation>{one} und {other} sind in der Summe von {symbol} vertauscht.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{symbol} compares with {d}, not with {d2}.</source>
<translation>{symbol} vergleicht mit {d}, nicht mit {d2}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{symbol} compares {out} with the target, not {z}.</source>
<translation>{symbol} vergleicht {out} mit dem Zielwert, nicht {z}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{symbol} has {phi}′({z}) as a factor.</source>
<translation>{symbol} hat {phi}′({z}) als Faktor.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{symbol} reads {reads}, and not {instead}.</source>
<translation>{symbol} liest {reads}, und nicht {instead}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{symbol} starts from {out} − {target}, not from {target} − {out}.</source>
<translation>{symbol} beginnt mit {out} − {target}, nicht mit {target} − {out}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>{symbol} sums over all units above; here only {name} is in it.</source>
<translation>{symbol} summiert über alle Neuronen darüber; hier ist nur {name} dabei.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_backward.py</extracomment>
<source>σ′ is {name} (1 − {name}); the factor {missing} is missing.</source>
<translation>σ′ ist {name} (1 − {name}); der Faktor {missing} fehlt.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>Each difference is squared first; then the squares are added.</source>
<translation>Erst wird jede Differenz quadriert; dann werden die Quadrate addiert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>Each difference of output and target is squared in f.</source>
<translation>Jede Differenz von Ausgabe und Zielwert wird in f quadriert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>Each input is multiplied by its weight: {terms}.</source>
<translation>Jede Eingabe wird mit ihrem Gewicht multipliziert: {terms}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>The bias {bias} is added in {symbol}.</source>
<translation>Der Bias {bias} wird in {symbol} addiert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>The forward pass reads the weights as they were before this step's update.</source>
<translation>Die Vorwärtsphase liest die Gewichte, wie sie vor der Aktualisierung dieses Schritts waren.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>The term {name} is missing in f.</source>
<translation>Der Summand {name} fehlt in f.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>This is {phi}(−{z}); {symbol} is {phi}({z}).</source>
<translation>Das ist {phi}(−{z}); {symbol} ist {phi}({z}).</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>This is {z}; {symbol} is {phi}({z}).</source>
<translation>Das ist {z}; {symbol} ist {phi}({z}).</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>f is half the sum of squares: f = ½ Σₖ (output − target)².</source>
<translation>f ist die halbe Summe der Quadrate: f = ½ Σₖ (Ausgabe − Zielwert)².</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>f is half the sum over the outputs, not their mean.</source>
<translation>f ist die halbe Summe über die Ausgaben, nicht ihr Mittelwert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>f sums over all outputs; here only {name} is in it.</source>
<translation>f summiert über alle Ausgaben; hier ist nur {name} dabei.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>f takes outputs such as {a}, not {z}.</source>
<translation>f nimmt Ausgaben wie {a}, nicht {z}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>flipped the sign of z</source>
<translation>Vorzeichen von z vertauscht</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>forgot the bias</source>
<translation>den Bias vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>forgot the square</source>
<translation>das Quadrat vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>forgot ½</source>
<translation>½ vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>forgot φ</source>
<translation>φ vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>squared the sum</source>
<translation>die Summe quadriert</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>subtracted the bias</source>
<translation>den Bias abgezogen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>took the mean of the outputs</source>
<translation>den Mittelwert der Ausgaben genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>used the new weights</source>
<translation>die neuen Gewichte genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>used φ′ instead of φ</source>
<translation>φ′ statt φ genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>{symbol} has the bias {bias} in it, too.</source>
<translation>{symbol} enthält auch den Bias {bias}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>{symbol} is {phi}({z}); {phi}′({z}) is for the way back.</source>
<translation>{symbol} ist {phi}({z}); {phi}′({z}) ist für den Rückweg.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>{symbol} sums over all inputs; here only {name} is in it.</source>
<translation>{symbol} summiert über alle Eingaben; hier ist nur {name} dabei.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>{symbol} sums over {right}, not over {used}.</source>
<translation>{symbol} summiert über {right}, nicht über {used}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_forward.py</extracomment>
<source>{symbol} takes activations such as {right}, not {used}.</source>
<translation>{symbol} nimmt Aktivierungen wie {right}, nicht {used}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>A weight moves against its gradient: α times the gradient is subtracted.</source>
<translation>Ein Gewicht bewegt sich gegen seinen Gradienten: α mal der Gradient wird abgezogen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>It starts from the old {symbol}, not from {used}.</source>
<translation>Es beginnt mit dem alten {symbol}, nicht mit {used}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>The error in it is {right}, not {used}.</source>
<translation>Das Fehlersignal darin ist {right}, nicht {used}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>The factor {phi}′({z}), which {delta} has, is missing.</source>
<translation>Der Faktor {phi}′({z}), den {delta} enthält, fehlt.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>The gradient is multiplied by the step size α first.</source>
<translation>Der Gradient wird erst mit der Schrittweite α multipliziert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>The gradient is {product}, error times layer input, not times {weight}.</source>
<translation>Der Gradient ist {product}, Fehlersignal mal Eingabe der Schicht, nicht mal {weight}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>The gradient is {product}, not {delta} alone.</source>
<translation>Der Gradient ist {product}, nicht {delta} allein.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>The gradient is {product}, not {used}.</source>
<translation>Der Gradient ist {product}, nicht {used}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>The layer input is {right}, not {used}.</source>
<translation>Die Eingabe der Schicht ist {right}, nicht {used}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>This is how far {weight} moves; subtract it from the old {weight}.</source>
<translation>So weit bewegt sich {weight}; das vom alten {weight} abziehen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>This is the old {symbol}; subtract α times the gradient.</source>
<translation>Das ist das alte {symbol}; α mal den Gradienten abziehen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>added instead of subtracted</source>
<translation>addiert statt abgezogen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>did not move the weight</source>
<translation>das Gewicht nicht bewegt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>forgot the layer input</source>
<translation>die Eingabe der Schicht vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>forgot α</source>
<translation>α vergessen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>forgot α and added</source>
<translation>α vergessen und addiert</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>gave only the change</source>
<translation>nur die Änderung angegeben</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>mixed indices of the error</source>
<translation>Indizes des Fehlersignals verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>mixed indices of the gradient</source>
<translation>Indizes des Gradienten verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>mixed indices of the layer input</source>
<translation>Indizes der Eingabe der Schicht verwechselt</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>multiplied by α already</source>
<translation>schon mit α multipliziert</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>used the weight as layer input</source>
<translation>das Gewicht als Eingabe der Schicht genommen</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>α comes in with the update; the gradient is without it.</source>
<translation>α kommt erst bei der Aktualisierung dazu; der Gradient ist ohne α.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/mistakes_update.py</extracomment>
<source>α times the gradient is subtracted.</source>
<translation>α mal der Gradient wird abgezogen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Either {name} or {name2}. {explanation} {explanation2}</source>
<translation>Entweder „{name}“ oder „{name2}“. {explanation} {explanation2}</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Errors</source>
<translation>Fehlersignale</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Forward</source>
<translation>Vorwärts</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Gradients</source>
<translation>Gradient</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Likely: {found}. {explanation}</source>
<translation>Vermutlich: {found}. {explanation}</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Loss</source>
<translation>Verlust</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>New weights</source>
<translation>Neue Gewichte</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>New weights are checked by hand only of plain steps: batches of 1, SGD, no penalty, no clipping.</source>
<translation>Neue Gewichte werden nur bei einfachen Schritten geprüft: Stapel von 1, SGD, kein Strafterm, keine Begrenzung.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Not right, and no usual mistake: work it out once more.</source>
<translation>Nicht richtig, und kein üblicher Fehler: Bitte noch einmal rechnen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Steps with normalized layers are not checked by hand.</source>
<translation>Schritte mit normierten Schichten werden nicht von Hand geprüft.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Too few digits to tell the new weight from the old one.</source>
<translation>Zu wenige Stellen, um das neue Gewicht vom alten zu unterscheiden.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>Too few digits to tell: give at least two significant ones.</source>
<translation>Zu wenige Stellen: Bitte mindestens zwei geltende angeben.</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>{what}, hidden layer</source>
<translation>{what}, verdeckte Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/homework/sheet.py</extracomment>
<source>{what}, output</source>
<translation>{what}, Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/debugger/journal.py</extracomment>
<source>step {t}: cannot be taken again from the states that are kept of this run; the file that they come from is damaged</source>
<translation>Schritt {t}: lässt sich aus den gespeicherten Zuständen dieses Laufs nicht wiederholen; die Datei ist beschädigt</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/setting.py</extracomment>
<source>the landscape</source>
<translation>die Landschaft</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/slices.py</extracomment>
<source>slice: found a network of one weight; allowed are those of two and more</source>
<translation>Schnitt: gefunden: ein Netz mit einem Gewicht; erlaubt sind Netze mit zwei und mehr</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/slices.py</extracomment>
<source>slice: found a weight as large as {weight:.1e}; allowed are those up to {farthest:g}</source>
<translation>Schnitt: gefunden: ein Gewicht so groß wie {weight:.1e}; erlaubt sind solche bis {farthest:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/slices.py</extracomment>
<source>slice: found the same weight twice; allowed are two different ones</source>
<translation>Schnitt: gefunden: zweimal dasselbe Gewicht; erlaubt sind zwei verschiedene</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/slices.py</extracomment>
<source>slice: found {kind!r}; allowed are {slices}</source>
<translation>Schnitt: gefunden: {kind!r}; erlaubt sind {slices}</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/slices.py</extracomment>
<source>through: found {through!r}; allowed are {through2}</source>
<translation>durch: gefunden: {through!r}; erlaubt sind {through2}</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/slices.py</extracomment>
<source>trajectory: found one point only; allowed after some steps</source>
<translation>Weg: gefunden: nur ein Punkt; erlaubt nach einigen Schritten</translation>
</message>
<message>
<extracomment>bpviz/debugger/landscape/slices.py</extracomment>
<source>weight: found {index}; allowed are 0 to {count}</source>
<translation>Gewicht: gefunden: {index}; erlaubt sind 0 bis {count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/navigator.py</extracomment>
<source>seek: found step {t}, phase {revealed}; allowed are {allowed}</source>
<translation>Sprung: gefunden: Schritt {t}, Phase {revealed}; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/navigator.py</extracomment>
<source>steps from 0 and phases 0 to {phase_count}</source>
<translation>Schritte ab 0 und Phasen 0 bis {phase_count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/notation.py</extracomment>
<source>There is no language {language!r}; allowed are {languages}.</source>
<translation>Es gibt keine Schreibweise {language!r}; erlaubt sind {languages}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/notation.py</extracomment>
<source>general: W, b, a, δ</source>
<translation>allgemein: W, b, a, δ</translation>
</message>
<message>
<extracomment>bpviz/debugger/notation.py</extracomment>
<source>hidden layer</source>
<translation>verdeckte Schicht</translation>
</message>
<message>
<extracomment>bpviz/debugger/notation.py</extracomment>
<source>hidden layer {layer}</source>
<translation>verdeckte Schicht {layer}</translation>
</message>
<message>
<extracomment>bpviz/debugger/notation.py</extracomment>
<source>inputs</source>
<translation>Eingaben</translation>
</message>
<message>
<extracomment>bpviz/debugger/notation.py</extracomment>
<source>lecture for one hidden layer, else general</source>
<translation>Vorlesung bei einer verdeckten Schicht, sonst allgemein</translation>
</message>
<message>
<extracomment>bpviz/debugger/notation.py</extracomment>
<source>lecture: w, v, h, d̂, δ, γ</source>
<translation>Vorlesung: w, v, h, d̂, δ, γ</translation>
</message>
<message>
<extracomment>bpviz/debugger/results.py</extracomment>
<source>held-out</source>
<translation>Prüfung</translation>
</message>
<message>
<extracomment>bpviz/debugger/results.py</extracomment>
<source>training</source>
<translation>Training</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source> numbers</source>
<translation> Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>network.activations: found {count} names; allowed are one for all layers, or {depth}, one for each layer of weights</source>
<translation>network.activations: gefunden: {count} Namen; erlaubt sind einer für alle Schichten, oder {depth}, je einer für jede Schicht von Gewichten</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>network.activations: found {names} in hidden layer {joint}; allowed there are those of a unit alone</source>
<translation>network.activations: gefunden: {names} in der verdeckten Schicht {joint}; erlaubt sind dort die eines einzelnen Neurons</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>network.hidden: {sizes} has {parameter_count} parameters, which takes about {needed:,.1f} GB; allowed here is half of the free memory, {available:,.1f} GB</source>
<translation>network.hidden: {sizes} hat {parameter_count} Parameter, das braucht etwa {needed:,.1f} GB; erlaubt ist hier die Hälfte des freien Speichers, {available:,.1f} GB</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>network.weights: are there, so network.initializer must be "{given}"</source>
<translation>network.weights: sind angegeben, also muss network.initializer "{given}" sein</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>network.{field}: found {count} layers; allowed are {depth}</source>
<translation>network.{field}: gefunden: {count} Schichten; erlaubt sind {depth}</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>rows of different lengths</source>
<translation>verschieden lange Zeilen</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>{field}: found a number that is not finite; allowed are finite numbers</source>
<translation>{field}: gefunden: eine nicht endliche Zahl; erlaubt sind endliche Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>{field}: found {count} entries; allowed are one for all hidden layers, or {hidden}, one for each</source>
<translation>{field}: gefunden: {count} Einträge; erlaubt sind einer für alle verdeckten Schichten, oder {hidden}, je einer</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>{field}: found {found}; allowed are {wanted}</source>
<translation>{field}: gefunden: {found}; erlaubt sind {wanted}</translation>
</message>
<message>
<extracomment>bpviz/debugger/setup.py</extracomment>
<source>{file}, column "{name}": the number {value:g} is too large to be learned from; allowed are numbers up to {largest:g}, for inputs once they are scaled.</source>
<translation>{file}, Spalte „{name}“: Die Zahl {value:g} ist zum Lernen zu groß; erlaubt sind Zahlen bis {largest:g}, bei Eingaben nach dem Skalieren.</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/multi_start.py</extracomment>
<source>network.initializer: found "{name}", by which all starts are alike; allowed for a multi-start are {drawing}</source>
<translation>network.initializer: gefunden: "{name}", womit alle Starts gleich sind; erlaubt sind hier {drawing}</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/multi_start.py</extracomment>
<source>seeds: found {wrong}; allowed are 0 to {largest_seed}</source>
<translation>Seeds: gefunden: {wrong}; erlaubt sind 0 bis {largest_seed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/multi_start.py</extracomment>
<source>starts: found {count}; allowed are 1 to {most_starts}</source>
<translation>Starts: gefunden: {count}; erlaubt sind 1 bis {most_starts}</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/multi_start.py</extracomment>
<source>steps: found {steps}; allowed are 1 to {most_steps}</source>
<translation>Schritte: gefunden: {steps}; erlaubt sind 1 bis {most_steps}</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/opening.py</extracomment>
<source>start {seed}</source>
<translation>Start {seed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/starts.py</extracomment>
<source>diverged</source>
<translation>divergiert</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/starts.py</extracomment>
<source>minimum</source>
<translation>Minimum</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/starts.py</extracomment>
<source>solved</source>
<translation>gelöst</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/starts.py</extracomment>
<source>still moving</source>
<translation>noch in Bewegung</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/table.py</extracomment>
<source>, up to {loss}</source>
<translation>, bis zu {loss}</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/table.py</extracomment>
<source>mean loss</source>
<translation>mittl. Verlust</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/table.py</extracomment>
<source>starts</source>
<translation>Starts</translation>
</message>
<message>
<extracomment>bpviz/debugger/starts/table.py</extracomment>
<source>steps</source>
<translation>Schritte</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source> and </source>
<translation> und </translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>1 epoch</source>
<translation>1 Epoche</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>Converged at step {t}: {said}.</source>
<translation>Konvergiert bei Schritt {t}: {said}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>Ended before it was done, at step {t}.</source>
<translation>Vorzeitig beendet, bei Schritt {t}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>Halted before step {t}: {what} is not a finite number. A smaller step size may help.</source>
<translation>Angehalten vor Schritt {t}: {what} ist keine endliche Zahl. Eine kleinere Schrittweite kann helfen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>No breakpoint was hit before this.</source>
<translation>Davor wurde kein Haltepunkt getroffen.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>Step {t}: breakpoint {said}.</source>
<translation>Schritt {t}: Haltepunkt {said}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>Stopped at step {t}: {why}.</source>
<translation>Angehalten bei Schritt {t}: {why}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>Stopped at the step limit, {t}.</source>
<translation>Angehalten an der Schrittgrenze, {t}.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>gradient norm below {gradient_norm:g}</source>
<translation>Gradientennorm unter {gradient_norm:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>mean training loss below {mean_loss:g}</source>
<translation>mittlerer Trainingsverlust unter {mean_loss:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>no weight changed by {weight_change:g} over the epoch</source>
<translation>kein Gewicht änderte sich über die Epoche um {weight_change:g}</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>the held-out loss has not fallen for {epochs}; it was lowest at step {lowest_at}</source>
<translation>der Prüfverlust ist seit {epochs} nicht gefallen; am kleinsten war er bei Schritt {lowest_at}</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>the loss f</source>
<translation>der Verlust f</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>{error}, an error,</source>
<translation>{error}, ein Fehlersignal,</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>{parameter} was never changed before this.</source>
<translation>{parameter} wurde davor nie geändert.</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>{parameter}, an updated weight,</source>
<translation>{parameter}, ein aktualisiertes Gewicht,</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>{patience} epochs</source>
<translation>{patience} Epochen</translation>
</message>
<message>
<extracomment>bpviz/debugger/stopping.py</extracomment>
<source>{unit}, an activation,</source>
<translation>{unit}, eine Aktivierung,</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>is no file that bpviz has saved, or it is damaged</source>
<translation>ist keine von bpviz gespeicherte Datei, oder beschädigt</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{name}: found {file_size} bytes; allowed are {largest}</source>
<translation>{name}: gefunden: {file_size} Bytes; erlaubt sind {largest}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{name}: found {found} numbers; allowed are {shape}</source>
<translation>{name}: gefunden: {found} Zahlen; erlaubt sind {shape}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{name}: is compressed; allowed are arrays as they are</source>
<translation>{name}: ist komprimiert; erlaubt sind unkomprimierte Arrays</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{name}: is damaged</source>
<translation>{name}: ist beschädigt</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{name}: is missing in it</source>
<translation>{name}: fehlt darin</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{path}: cannot be read: {reason}</source>
<translation>{path}: lässt sich nicht lesen: {reason}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{path}: takes more memory than there is</source>
<translation>{path}: braucht mehr Speicher, als da ist</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/archive.py</extracomment>
<source>{path}: {name}: takes {count} bytes; allowed are {largest_text}</source>
<translation>{path}: {name}: braucht {count} Bytes; erlaubt sind {largest_text}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>bpviz.json, {name}: found {found}; allowed are {allowed}</source>
<translation>bpviz.json, {name}: gefunden: {found}; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>bpviz.json{place}: {value}</source>
<translation>bpviz.json{place}: {value}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>found {object!r}; allowed is text that is valid Unicode</source>
<translation>gefunden: {object!r}; erlaubt ist gültiges Unicode</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>numbers that differ</source>
<translation>verschiedene Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>numbers that rise</source>
<translation>steigende Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>powers of two</source>
<translation>Zweierpotenzen</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>steps of which so many rows are full</source>
<translation>Schritte, bei denen so viele Zeilen voll sind</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>stop, t</source>
<translation>Stopp, t</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>was written by a newer bpviz ({bpviz}) in format {format}; this one reads up to format {format2}</source>
<translation>wurde von einem neueren bpviz ({bpviz}) im Format {format} geschrieben; dieses liest bis Format {format2}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{lowest} to {highest} {what}</source>
<translation>{lowest} bis {highest} {what}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{name}, edit, t</source>
<translation>{name}, Änderung, t</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{name}, kind</source>
<translation>{name}, Art</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{name}, mean_every</source>
<translation>{name}, mean_every</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{name}, origin, {field}</source>
<translation>{name}, Herkunft, {field}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{name}, setup</source>
<translation>{name}, Aufbau</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{name}, stride</source>
<translation>{name}, Schrittweite der Zeilen</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/records.py</extracomment>
<source>{samples} times them</source>
<translation>das {samples}-Fache davon</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>network: is not the one that the experiment describes, and cannot be saved</source>
<translation>network: ist nicht das, was das Experiment beschreibt, und lässt sich nicht speichern</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>revealed: found {revealed}; allowed are 0 to {phase_count}</source>
<translation>revealed: gefunden: {revealed}; erlaubt sind 0 bis {phase_count}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>runs/{number}: found another network than that of its setup</source>
<translation>runs/{number}: gefunden: ein anderes Netz als das seines Aufbaus</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>runs/{number}: {error}</source>
<translation>runs/{number}: {error}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>{capacity} rows and {means} mean losses</source>
<translation>{capacity} Zeilen und {means} mittlere Verluste</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>{names}: found a loss that is no number</source>
<translation>{names}: gefunden: ein Verlust, der keine Zahl ist</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>{names}: found {count} classes for {outputs} targets</source>
<translation>{names}: gefunden: {count} Klassen für {outputs} Zielwerte</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>{names}: found {found}; allowed are {most} and {most_means}</source>
<translation>{names}: gefunden: {found}; erlaubt sind {most} und {most_means}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>{name}: found a number that is not finite; allowed are finite numbers</source>
<translation>{name}: gefunden: eine nicht endliche Zahl; erlaubt sind endliche Zahlen</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/run_file.py</extracomment>
<source>{name}: is not valid TOML: {error}</source>
<translation>{name}: ist kein gültiges TOML: {error}</translation>
</message>
<message>
<extracomment>bpviz/debugger/store/whole_file.py</extracomment>
<source>{path}: cannot be written: {why_not}</source>
<translation>{path}: lässt sich nicht schreiben: {why_not}</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source> or </source>
<translation> oder </translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>stop.gradient_norm: found it with batch-normalized layers, whose gradient depends on the batch; allowed with them is 0</source>
<translation>stop.gradient_norm: gefunden bei stapelnormierten Schichten, deren Gradient vom Stapel abhängt; erlaubt ist dort 0</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>stop.held_out: found {held_out}, but no samples are held out; allowed is 0, or a share in data.held_out</source>
<translation>stop.held_out: gefunden: {held_out}, aber es gibt keine Prüfbeispiele; erlaubt ist 0, oder ein Anteil in data.held_out</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>training.batch: found 1 sample to normalize over; allowed with batch-normalized layers are 2 or more, or 0 for all</source>
<translation>training.batch: gefunden: 1 Beispiel zum Normieren; erlaubt sind bei stapelnormierten Schichten 2 oder mehr, oder 0 für alle</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>training.frozen: found {name!r}; allowed are {known}</source>
<translation>training.frozen: gefunden: {name!r}; erlaubt sind {known}</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>training.loss: found {name} with targets from {min:g} to {max:g}; allowed with it are targets from 0 to 1</source>
<translation>training.loss: gefunden: {name} mit Zielwerten von {min:g} bis {max:g}; erlaubt sind damit Zielwerte von 0 bis 1</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>training.loss: found {name} with {output} outputs; allowed with it is {outputs}</source>
<translation>training.loss: gefunden: {name} mit {output}-Ausgaben; erlaubt ist damit {outputs}</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>training.pinned_sample: found {pinned_sample}; allowed are 1 to {samples}</source>
<translation>training.pinned_sample: gefunden: {pinned_sample}; erlaubt sind 1 bis {samples}</translation>
</message>
<message>
<extracomment>bpviz/debugger/training_settings.py</extracomment>
<source>training.update: found in-place, where v of step t + 1 is known too late; allowed with it are batches of 1 and plain SGD, without penalties, clipping and normalized layers</source>
<translation>training.update: gefunden: in-place, wo v von Schritt t + 1 zu spät bekannt ist; erlaubt sind damit Stapel von 1 und einfaches SGD, ohne Strafterme, Begrenzung und normierte Schichten</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>Batches of one sample</source>
<translation>Stapel von einem Beispiel</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>Double α</source>
<translation>Doppeltes α</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>Full batch</source>
<translation>Ein Stapel aus allen</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>Half α</source>
<translation>Halbes α</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>Hidden error from {order_titles}</source>
<translation>Fehlersignal mit {order_titles}</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>One more hidden layer</source>
<translation>Eine verdeckte Schicht mehr</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>Seed {seed}</source>
<translation>Seed {seed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>batch 1</source>
<translation>Stapel 1</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>full batch</source>
<translation>ein Stapel aus allen</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>hidden {sizes}</source>
<translation>verdeckt {sizes}</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>seed {seed}</source>
<translation>Seed {seed}</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>v of step t</source>
<translation>v bei t</translation>
</message>
<message>
<extracomment>bpviz/debugger/variations.py</extracomment>
<source>v of step t + 1</source>
<translation>v bei t + 1</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>SiLU / swish</source>
<translation>SiLU / Swish</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>e&lt;sup&gt;z&lt;/sup&gt; / Σ e&lt;sup&gt;z&lt;/sup&gt; over the layer</source>
<translation>e&lt;sup&gt;z&lt;/sup&gt; / Σ e&lt;sup&gt;z&lt;/sup&gt; über die Schicht</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>hard sigmoid</source>
<translation>harte Sigmoide</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>hard tanh</source>
<translation>harter tanh</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>leaky ReLU</source>
<translation>Leaky ReLU</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>linear</source>
<translation>linear</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>sine</source>
<translation>Sinus</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>z, at least −1, at most 1</source>
<translation>z, mindestens −1, höchstens 1</translation>
</message>
<message>
<extracomment>bpviz/engine/activations.py</extracomment>
<source>z/6 + ½, at least 0, at most 1</source>
<translation>z/6 + ½, mindestens 0, höchstens 1</translation>
</message>
<message>
<extracomment>bpviz/engine/engine.py</extracomment>
<source>state: found {size} numbers; allowed are {state_size} or more</source>
<translation>Zustand: gefunden: {size} Zahlen; erlaubt sind {state_size} oder mehr</translation>
</message>
<message>
<extracomment>bpviz/engine/gradient_check.py</extracomment>
<source>agrees</source>
<translation>stimmt</translation>
</message>
<message>
<extracomment>bpviz/engine/gradient_check.py</extracomment>
<source>differs</source>
<translation>weicht ab</translation>
</message>
<message>
<extracomment>bpviz/engine/gradient_check.py</extracomment>
<source>kink</source>
<translation>Knick</translation>
</message>
<message>
<extracomment>bpviz/engine/gradient_check.py</extracomment>
<source>not checked</source>
<translation>nicht geprüft</translation>
</message>
<message>
<extracomment>bpviz/engine/gradient_check.py</extracomment>
<source>not finite</source>
<translation>nicht endlich</translation>
</message>
<message>
<extracomment>bpviz/engine/gradient_check.py</extracomment>
<source>not the gradient</source>
<translation>nicht der Gradient</translation>
</message>
<message>
<extracomment>bpviz/engine/initializers.py</extracomment>
<source>Xavier / Glorot</source>
<translation>Xavier / Glorot</translation>
</message>
<message>
<extracomment>bpviz/engine/initializers.py</extracomment>
<source>normal</source>
<translation>normalverteilt</translation>
</message>
<message>
<extracomment>bpviz/engine/initializers.py</extracomment>
<source>uniform ±r</source>
<translation>gleichverteilt ±r</translation>
</message>
<message>
<extracomment>bpviz/engine/initializers.py</extracomment>
<source>zeros</source>
<translation>Nullen</translation>
</message>
<message>
<extracomment>bpviz/engine/losses.py</extracomment>
<source>absolute error</source>
<translation>Betragsfehler</translation>
</message>
<message>
<extracomment>bpviz/engine/losses.py</extracomment>
<source>binary cross-entropy</source>
<translation>binäre Kreuzentropie</translation>
</message>
<message>
<extracomment>bpviz/engine/losses.py</extracomment>
<source>categorical cross-entropy</source>
<translation>kategoriale Kreuzentropie</translation>
</message>
<message>
<extracomment>bpviz/engine/losses.py</extracomment>
<source>squared error</source>
<translation>Quadratfehler</translation>
</message>
<message>
<extracomment>bpviz/engine/losses.py</extracomment>
<source>½ e² if |e| ≤ 1 else |e| − ½, with e = d̂ − d</source>
<translation>½ e², wenn |e| ≤ 1, sonst |e| − ½, mit e = d̂ − d</translation>
</message>
<message>
<extracomment>bpviz/engine/normalizing.py</extracomment>
<source>batch</source>
<translation>Stapel</translation>
</message>
<message>
<extracomment>bpviz/engine/normalizing.py</extracomment>
<source>layer</source>
<translation>Schicht</translation>
</message>
<message>
<extracomment>bpviz/engine/normalizing.py</extracomment>
<source>none</source>
<translation>keine</translation>
</message>
<message>
<extracomment>bpviz/engine/normalizing.py</extracomment>
<source>the samples of the batch</source>
<translation>den Stapel</translation>
</message>
<message>
<extracomment>bpviz/engine/normalizing.py</extracomment>
<source>the units of the layer</source>
<translation>die Schicht</translation>
</message>
<message>
<extracomment>bpviz/engine/optimizers.py</extracomment>
<source>momentum</source>
<translation>Momentum</translation>
</message>
<message>
<extracomment>bpviz/engine/optimizers.py</extracomment>
<source>plain SGD</source>
<translation>einfaches SGD</translation>
</message>
<message>
<extracomment>bpviz/engine/sampling.py</extracomment>
<source>in order</source>
<translation>der Reihe nach</translation>
</message>
<message>
<extracomment>bpviz/engine/sampling.py</extracomment>
<source>one pinned</source>
<translation>ein festes</translation>
</message>
<message>
<extracomment>bpviz/engine/sampling.py</extracomment>
<source>random</source>
<translation>zufällig</translation>
</message>
<message>
<extracomment>bpviz/engine/sampling.py</extracomment>
<source>shuffled epochs</source>
<translation>gemischte Epochen</translation>
</message>
<message>
<extracomment>bpviz/engine/schedules.py</extracomment>
<source>1/t decay</source>
<translation>Abfall mit 1/t</translation>
</message>
<message>
<extracomment>bpviz/engine/schedules.py</extracomment>
<source>constant</source>
<translation>konstant</translation>
</message>
<message>
<extracomment>bpviz/engine/schedules.py</extracomment>
<source>cosine</source>
<translation>Kosinus</translation>
</message>
<message>
<extracomment>bpviz/engine/schedules.py</extracomment>
<source>exponential decay</source>
<translation>exponentieller Abfall</translation>
</message>
<message>
<extracomment>bpviz/engine/schedules.py</extracomment>
<source>reduce on plateau</source>
<translation>bei Stillstand senken</translation>
</message>
<message>
<extracomment>bpviz/engine/schedules.py</extracomment>
<source>step decay</source>
<translation>Abfall in Stufen</translation>
</message>
<message>
<extracomment>bpviz/engine/schedules.py</extracomment>
<source>warm-up</source>
<translation>Aufwärmen</translation>
</message>
<message>
<extracomment>bpviz/engine/warm_up.py</extracomment>
<source>Preparing the engine: it is compiled for this machine, once …</source>
<translation>Der Rechenkern wird vorbereitet: einmal für diesen Rechner übersetzt …</translation>
</message>
<message>
<extracomment>bpviz/export/npz.py</extracomment>
<source>{name}: found numbers of kind {kind}; allowed are float64 and float32</source>
<translation>{name}: gefunden: Zahlen der Art {kind}; erlaubt sind float64 und float32</translation>
</message>
<message>
<extracomment>bpviz/export/parts.py</extracomment>
<source>one number</source>
<translation>eine Zahl</translation>
</message>
<message>
<extracomment>bpviz/export/parts.py</extracomment>
<source>{missing}: is missing</source>
<translation>{missing}: fehlt</translation>
</message>
<message>
<extracomment>bpviz/export/parts.py</extracomment>
<source>{name}: found {found}; allowed are {wanted} numbers</source>
<translation>{name}: gefunden: {found}; erlaubt sind {wanted} Zahlen</translation>
</message>
<message>
<extracomment>bpviz/export/parts.py</extracomment>
<source>{unknown!r}: is not of this network</source>
<translation>{unknown!r}: gehört nicht zu diesem Netz</translation>
</message>
<message>
<extracomment>bpviz/export/parts.py</extracomment>
<source>{what}; allowed are {listed}</source>
<translation>{what}; erlaubt sind {listed}</translation>
</message>
<message>
<extracomment>bpviz/export/script/arrays.py</extracomment>
<source>The numbers lie in a file beside this script.</source>
<translation>Die Zahlen stehen in einer Datei neben diesem Skript.</translation>
</message>
<message>
<extracomment>bpviz/export/script/coming.py</extracomment>
<source>script: found an edit in the middle of a batch that is normalized, at step {t}; allowed are steps without one, as {following}</source>
<translation>Skript: gefunden: eine Änderung mitten in einem normierten Stapel, bei Schritt {t}; erlaubt sind Schritte ohne solche, wie {following}</translation>
</message>
<message>
<extracomment>bpviz/export/script/coming.py</extracomment>
<source>script: found numbers that are not finite at step {step}; allowed are runs that stay finite up to step {end}</source>
<translation>Skript: gefunden: nicht endliche Zahlen bei Schritt {step}; erlaubt sind Läufe, die bis Schritt {end} endlich bleiben</translation>
</message>
<message>
<extracomment>bpviz/export/script/coming.py</extracomment>
<source>script: found {steps} steps; allowed are 1 to {most_steps}</source>
<translation>Skript: gefunden: {steps} Schritte; erlaubt sind 1 bis {most_steps}</translation>
</message>
<message>
<extracomment>bpviz/export/script/functions.py</extracomment>
<source>the same shares as of e^z, without overflow</source>
<translation>dieselben Anteile wie von e^z, ohne Überlauf</translation>
</message>
<message>
<extracomment>bpviz/export/script/functions.py</extracomment>
<source>the share of a normal distribution below y</source>
<translation>der Anteil einer Normalverteilung unterhalb von y</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_script.py</extracomment>
<source>Backward</source>
<translation>Rückwärts</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_script.py</extracomment>
<source>Update</source>
<translation>Aktualisieren</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_script.py</extracomment>
<source>Weights and biases before step {t}</source>
<translation>Gewichte und Biasgewichte vor Schritt {t}</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_script.py</extracomment>
<source>e^-z may become infinite: 1 / (1 + e^-z) then is 0, as it should be</source>
<translation>e^-z kann unendlich werden: Dann ist 1 / (1 + e^-z) gleich 0, wie es sein soll</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_script.py</extracomment>
<source>plain numpy</source>
<translation>reinem numpy</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_script.py</extracomment>
<source>the errors below read W as it has just been updated</source>
<translation>die Fehlersignale darunter lesen W, wie es eben aktualisiert wurde</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_script.py</extracomment>
<source>the slopes of loss and activation, multiplied out</source>
<translation>die Steigungen von Verlust und Aktivierung, ausmultipliziert</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_update.py</extracomment>
<source>The gradient summed over the batch so far</source>
<translation>Der Gradient, über den bisherigen Stapel summiert</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_update.py</extracomment>
<source>What is trained</source>
<translation>Was trainiert wird</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_update.py</extracomment>
<source>What the optimizer keeps of each parameter</source>
<translation>Was das Verfahren von jedem Parameter behält</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_update.py</extracomment>
<source>both start from 0, which this makes up for</source>
<translation>beide beginnen bei 0, das wird hier ausgeglichen</translation>
</message>
<message>
<extracomment>bpviz/export/script/numpy_update.py</extracomment>
<source>updates so far</source>
<translation>Aktualisierungen bisher</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>, the {count} that these steps use</source>
<translation>, die {count}, die diese Schritte verwenden</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>Run it, and it prints the loss of each of these steps, before its update, one a line.

Layer l has the weights Wl, a row for each unit, and the biases bl.
Forward:  z = W a + b with the a of the layer below, and a = φ(z); a0 is the input.
Backward: delta = ∂f/∂z, from the outputs down; the gradient of W is delta times the a below.</source>
<translation>Läuft es, so gibt es den Verlust jedes dieser Schritte vor seiner Aktualisierung aus, einen je Zeile.

Schicht l hat die Gewichte Wl, eine Zeile für jedes Neuron, und die Biasgewichte bl.
Vorwärts:  z = W a + b mit dem a der Schicht darunter, und a = φ(z); a0 ist die Eingabe.
Rückwärts: delta = ∂f/∂z, von den Ausgaben abwärts; der Gradient von W ist delta mal das a darunter.</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>The row that each step uses, in the order of the run</source>
<translation>Die Zeile, die jeder Schritt verwendet, in der Reihenfolge des Laufs</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>The samples{used}: a row each, inputs and what is wanted for them</source>
<translation>Die Beispiele{used}: je eine Zeile, Eingaben und ihre Zielwerte</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>The step size of each step</source>
<translation>Die Schrittweite jedes Schritts</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>What dropout lets through of layer {layer}: 1 or 0 for each step and unit</source>
<translation>Was Dropout von Schicht {layer} durchlässt: 1 oder 0 für jeden Schritt und jedes Neuron</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>Where z is normalized, it becomes hat with mean 0 and variance 1, over the units of the
layer or over the samples of the batch; then a = φ(y) with y = gamma hat + beta.</source>
<translation>Wo z normiert wird, wird es zu hat mit Mittelwert 0 und Varianz 1, über die Neuronen der
Schicht oder über die Beispiele des Stapels; dann ist a = φ(y) mit y = gamma hat + beta.</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>a whole batch at once: a row for each of its samples</source>
<translation>ein ganzer Stapel auf einmal: eine Zeile für jedes seiner Beispiele</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>keeps from dividing by 0</source>
<translation>damit nicht durch 0 geteilt wird</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>no slope counts for more</source>
<translation>keine Ableitung zählt mehr</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>of the step in its epoch</source>
<translation>des Schritts in seiner Epoche</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>penalty L1 |w| of each weight</source>
<translation>Strafterm L1 |w| jedes Gewichts</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>penalty L2 w²/2 of each weight</source>
<translation>Strafterm L2 w²/2 jedes Gewichts</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>samples in the first sum besides its batch's</source>
<translation>Beispiele in der ersten Summe außer denen ihres Stapels</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>samples of an update</source>
<translation>Beispiele einer Aktualisierung</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>share of m that is kept</source>
<translation>Anteil von m, der bleibt</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>share of v that is kept</source>
<translation>Anteil von v, der bleibt</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>steps of an epoch; its last batch may be smaller</source>
<translation>Schritte einer Epoche; ihr letzter Stapel kann kleiner sein</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>the batch ends: one update from its mean gradient</source>
<translation>der Stapel endet: eine Aktualisierung mit seinem mittleren Gradienten</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>the gradient is scaled to this norm at most</source>
<translation>der Gradient wird höchstens auf diese Norm skaliert</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>the step size</source>
<translation>die Schrittweite</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>the step that samples starts with</source>
<translation>der Schritt, mit dem samples beginnt</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>the steps whose losses are printed</source>
<translation>die Schritte, deren Verluste ausgegeben werden</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>the steps {first} to {last} of its training, in {library}</source>
<translation>die Schritte {first} bis {last} des Trainings, in {library}</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>those left stand for all</source>
<translation>die übrigen stehen für alle</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>weights shrink by alpha times this</source>
<translation>Gewichte schrumpfen um alpha mal dies</translation>
</message>
<message>
<extracomment>bpviz/export/script/opening.py</extracomment>
<source>where its batch starts</source>
<translation>wo sein Stapel beginnt</translation>
</message>
<message>
<extracomment>bpviz/export/script/script.py</extracomment>
<source>{path}: found {beside} beside it, which is not this script's; allowed are other names</source>
<translation>{path}: daneben liegt {beside}, das nicht zu diesem Skript gehört; erlaubt sind andere Namen</translation>
</message>
<message>
<extracomment>bpviz/export/script/torch_script.py</extracomment>
<source>Backward and update: the errors below read W as it has just been updated</source>
<translation>Rückwärts und Aktualisierung: Die Fehlersignale darunter lesen W, wie es eben aktualisiert wurde</translation>
</message>
<message>
<extracomment>bpviz/export/script/torch_script.py</extracomment>
<source>Backward: adds ∂f/∂w to the gradient of each w</source>
<translation>Rückwärts: addiert ∂f/∂w zum Gradienten jedes w</translation>
</message>
<message>
<extracomment>bpviz/export/script/torch_update.py</extracomment>
<source>What it has kept after {count} updates</source>
<translation>Was das Verfahren nach {count} Aktualisierungen behalten hat</translation>
</message>
<message>
<extracomment>bpviz/export/steps.py</extracomment>
<source>steps: found numbers that do not stay finite at step {t}; allowed are the steps before</source>
<translation>Schritte: gefunden: Zahlen, die bei Schritt {t} nicht endlich bleiben; erlaubt sind die Schritte davor</translation>
</message>
<message>
<extracomment>bpviz/export/steps.py</extracomment>
<source>steps: found step {t}, before which numbers do not stay finite; allowed are earlier ones</source>
<translation>Schritte: gefunden: Schritt {t}, vor dem Zahlen nicht endlich bleiben; erlaubt sind frühere</translation>
</message>
<message>
<extracomment>bpviz/export/steps.py</extracomment>
<source>steps: found {first} to {last}; allowed are steps from 0, the last not before the first</source>
<translation>Schritte: gefunden: {first} bis {last}; erlaubt sind Schritte ab 0, der letzte nicht vor dem ersten</translation>
</message>
<message>
<extracomment>bpviz/export/torch_file.py</extracomment>
<source>{torch_name}: found numbers of kind {found}; allowed are F64 and F32</source>
<translation>{torch_name}: gefunden: Zahlen der Art {found}; erlaubt sind F64 und F32</translation>
</message>
<message>
<extracomment>bpviz/export/trace_table.py</extracomment>
<source>{path}: found the ending {ending!r}; allowed are {allowed}</source>
<translation>{path}: gefunden: Endung {ending!r}; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/export/weights.py</extracomment>
<source>{path}: found the ending {suffix!r}; allowed are {formats}</source>
<translation>{path}: gefunden: Endung {suffix!r}; erlaubt sind {formats}</translation>
</message>
<message>
<extracomment>bpviz/export/weights.py</extracomment>
<source>{path}: is damaged, or no {suffix} file of weights</source>
<translation>{path}: ist beschädigt, oder keine {suffix}-Datei mit Gewichten</translation>
</message>
<message>
<extracomment>bpviz/export/weights_table.py</extracomment>
<source>line 1: found {header!r}; allowed are the columns {header2}</source>
<translation>Zeile 1: gefunden: {header!r}; erlaubt sind die Spalten {header2}</translation>
</message>
<message>
<extracomment>bpviz/export/weights_table.py</extracomment>
<source>line {line}: found {said}; allowed is each number of this network, and only once</source>
<translation>Zeile {line}: gefunden: {said}; erlaubt ist jede Zahl dieses Netzes, und nur einmal</translation>
</message>
<message>
<extracomment>bpviz/export/weights_table.py</extracomment>
<source>line {number}, value: found {cells!r}; allowed are finite numbers, as -0.5 or 1e-3</source>
<translation>Zeile {number}, Wert: gefunden: {cells!r}; erlaubt sind endliche Zahlen, wie -0.5 oder 1e-3</translation>
</message>
<message>
<extracomment>bpviz/export/weights_table.py</extracomment>
<source>line {number}: found {count} cells; allowed are {count2}</source>
<translation>Zeile {number}: gefunden: {count} Zellen; erlaubt sind {count2}</translation>
</message>
<message>
<extracomment>bpviz/export/weights_table.py</extracomment>
<source>{said}: is missing; allowed is one line for each number</source>
<translation>{said}: fehlt; erlaubt ist eine Zeile für jede Zahl</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/blanks.py</extracomment>
<source>given: {what}</source>
<translation>gegeben: {what}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/choice.py</extracomment>
<source>Left out: {units} of {all_units} units and {weights} of {all_weights} weights; of long sums the rest, with the bias, is given as one number.</source>
<translation>Weggelassen: {units} von {all_units} Neuronen und {weights} von {all_weights} Gewichten; von langen Summen ist der Rest, mit dem Bias, als eine Zahl gegeben.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/choice.py</extracomment>
<source>units: found {found}, with {weights} weights to work out; allowed are {most}</source>
<translation>Neuronen: gefunden: {found}, mit {weights} zu rechnenden Gewichten; erlaubt sind {most}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/choice.py</extracomment>
<source>units: found {text!r}; allowed are all, or units from 1 to {largest}, as 1,3-4</source>
<translation>Neuronen: gefunden: {text!r}; erlaubt sind all, oder Neuronen von 1 bis {largest}, als 1,3-4</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>1 sample</source>
<translation>1 Beispiel</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>Data</source>
<translation>Daten</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>Formulas</source>
<translation>Formeln</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>How</source>
<translation>Wie</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>Network</source>
<translation>Netz</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>The experiment</source>
<translation>Das Experiment</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>Training</source>
<translation>Training</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>What</source>
<translation>Was</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>dropout of {shares}</source>
<translation>Dropout von {shares}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>gradient scaled to a norm of {value} at most</source>
<translation>Gradient auf eine Norm von höchstens {value} skaliert</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>gradients cut at {value}</source>
<translation>Gradienten bei {value} abgeschnitten</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>hidden units: {count} ({kind})</source>
<translation>verdeckte Neuronen: {count} ({kind})</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>in place: hidden errors read the weights just updated</source>
<translation>in-place: verdeckte Fehlersignale lesen die eben aktualisierten Gewichte</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>inputs: {count}</source>
<translation>Eingaben: {count}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>loss: {title}</source>
<translation>Verlust: {title}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>not trained: {parts}</source>
<translation>nicht trainiert: {parts}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>optimizer: {title}</source>
<translation>Verfahren: {title}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>outputs: {count} ({kind})</source>
<translation>Ausgaben: {count} ({kind})</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>penalty λ₁ |w|, λ₁ = {value}</source>
<translation>Strafterm λ₁ |w|, λ₁ = {value}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>penalty λ₂ w²/2, λ₂ = {value}</source>
<translation>Strafterm λ₂ w²/2, λ₂ = {value}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>step size α = {alpha}</source>
<translation>Schrittweite α = {alpha}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>updates after each sample</source>
<translation>Aktualisierung nach jedem Beispiel</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>updates once an epoch, from the mean gradient of all samples</source>
<translation>eine Aktualisierung je Epoche, mit dem mittleren Gradienten aller Beispiele</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>updates once every {count} samples, from their mean gradient</source>
<translation>eine Aktualisierung alle {count} Beispiele, mit ihrem mittleren Gradienten</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>with biases</source>
<translation>mit Bias</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>without biases</source>
<translation>ohne Bias</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>{count} samples</source>
<translation>{count} Beispiele</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>{kind}, normalized over {over}</source>
<translation>{kind}, normiert über {over}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/experiment_part.py</extracomment>
<source>{size} at first, {title}</source>
<translation>{size} am Anfang, {title}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/files.py</extracomment>
<source>{path}: found for both sheet and solution; allowed are two files</source>
<translation>{path}: gefunden für Blatt und Lösung; erlaubt sind zwei Dateien</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/formulas.py</extracomment>
<source>and scaled</source>
<translation>und skaliert</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/formulas.py</extracomment>
<source>its slope</source>
<translation>ihre Steigung</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/given.py</extracomment>
<source>Edited by hand before this step:</source>
<translation>Vor diesem Schritt von Hand geändert:</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/given.py</extracomment>
<source>It is number {place} of the {size} samples of its batch.</source>
<translation>Es ist Nummer {place} der {size} Beispiele seines Stapels.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/given.py</extracomment>
<source>Kept from the steps before:</source>
<translation>Aus den Schritten davor behalten:</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/given.py</extracomment>
<source>Sample {sample} of {count}.</source>
<translation>Beispiel {sample} von {count}.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/given.py</extracomment>
<source>What the optimizer keeps of each weight is 0 so far.</source>
<translation>Was das Verfahren zu jedem Gewicht behält, ist bis jetzt 0.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/given.py</extracomment>
<source>weight</source>
<translation>Gewicht</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/given.py</extracomment>
<source>{count} more inputs and targets are left out here.</source>
<translation>{count} weitere Eingaben und Zielwerte sind hier weggelassen.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/html.py</extracomment>
<source>en</source>
<translation>de</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/step_part.py</extracomment>
<source>The batch's sums so far</source>
<translation>Summen des Stapels bis jetzt</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/step_part.py</extracomment>
<source>unit</source>
<translation>Neuron</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>Given</source>
<translation>Gegeben</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>It begins with the weights that the step before led to.</source>
<translation>Er beginnt mit den Gewichten, zu denen der Schritt davor geführt hat.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>Numbers are told to four significant digits; all is computed with 16.</source>
<translation>Zahlen stehen mit vier geltenden Ziffern da; gerechnet wird mit 16.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>Step {t}</source>
<translation>Schritt {t}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>The weights at t = {t}, a row for the unit they lead to, a column for where from:</source>
<translation>Die Gewichte bei t = {t}, eine Zeile für das Neuron, zu dem sie führen, eine Spalte für das, von dem sie kommen:</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>What has the index 0 is the constant 1, which the biases weigh.</source>
<translation>Was den Index 0 hat, ist die Konstante 1, die von den Biasgewichten gewichtet wird.</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>worksheet: found {steps} steps; allowed are 1 to {most}</source>
<translation>Arbeitsblatt: gefunden: {steps} Schritte; erlaubt sind 1 bis {most}</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>{title}: step {first}, to work out</source>
<translation>{title}: Schritt {first}, zum Rechnen</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>{title}: step {first}, worked out</source>
<translation>{title}: Schritt {first}, vorgerechnet</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>{title}: steps {first} to {last}, to work out</source>
<translation>{title}: Schritte {first} bis {last}, zum Rechnen</translation>
</message>
<message>
<extracomment>bpviz/export/worksheet/worksheet.py</extracomment>
<source>{title}: steps {first} to {last}, worked out</source>
<translation>{title}: Schritte {first} bis {last}, vorgerechnet</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source> pictures</source>
<translation> Bilder</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>a picture for each of these</source>
<translation>ein Bild für jede davon</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>after N steps</source>
<translation>nach N Schritten</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>allowed are numbers from {least:g} to {most:g}</source>
<translation>erlaubt sind Zahlen von {least:g} bis {most:g}</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>at step N; left out: step 0, or where a run was saved</source>
<translation>bei Schritt N; sonst bei Schritt 0, oder wo ein Lauf gespeichert wurde</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>by phase, let values travel along the weights as on the screen, or be there at once</source>
<translation>nach Phasen: Werte wandern die Gewichte entlang wie auf dem Bildschirm, oder sind sofort da</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>found {text}; {allowed}</source>
<translation>gefunden: {text}; {allowed}</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>from step A, 0 if left out</source>
<translation>ab Schritt A, sonst 0</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>how fast they travel</source>
<translation>wie schnell sie wandern</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>in pixels, 1280x720 if left out</source>
<translation>in Pixeln, sonst 1280x720</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>in pixels; left out: 1280x720, and for a panel its size in a window of that</source>
<translation>in Pixeln; sonst 1280x720, und bei einem Fensterteil dessen Größe in einem solchen Fenster</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>make a figure of a step: SVG, PDF or PNG</source>
<translation>eine Abbildung eines Schritts machen: SVG, PDF oder PNG</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>network, plain (without caption), board, window, or a panel as loss, inspector, map; a number's name after it selects that, as inspector:v1,2</source>
<translation>network, plain (ohne Erklärung), board, window, oder ein Fenster wie loss, inspector, map; der Name einer Zahl dahinter wählt sie, wie inspector:v1,2</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>only for every K of them</source>
<translation>nur für jede K-te davon</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>paint the window into a picture, without a screen</source>
<translation>das Fenster ohne Bildschirm in ein Bild malen</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>pictures a second; left out: 30, or 2 where a phase is one picture</source>
<translation>Bilder in der Sekunde; ohne Angabe 30, oder 2, wo eine Phase ein Bild ist</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>pixels of a PNG for each pixel of the size, 1 if left out</source>
<translation>Pixel eines PNG für jeden Punkt der Größe, sonst 1</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>record steps: MP4, GIF or a folder of PNGs</source>
<translation>Schritte aufnehmen: MP4, GIF oder ein Ordner mit PNGs</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>to step B</source>
<translation>bis Schritt B</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>with the first P phases of that step</source>
<translation>mit den ersten P Phasen dieses Schritts</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>with the first P phases of the next step</source>
<translation>mit den ersten P Phasen des nächsten Schritts</translation>
</message>
<message>
<extracomment>bpviz/figure_commands.py</extracomment>
<source>{output}: cannot be written as a picture; allowed are names like FILE.png</source>
<translation>{output}: lässt sich nicht als Bild schreiben; erlaubt sind Namen wie DATEI.png</translation>
</message>
<message>
<extracomment>bpviz/headless.py</extracomment>
<source>--what: found {name}; allowed are {allowed}</source>
<translation>--what: gefunden: {name}; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/lessons/check.py</extracomment>
<source>hint: in a lecture the audience does not see {shown}; it sees {pictured}</source>
<translation>Hinweis: in der Vorlesung sieht das Publikum {shown} nicht; es sieht {pictured}</translation>
</message>
<message>
<extracomment>bpviz/lessons/check.py</extracomment>
<source>hint: is a lesson by itself, no translation of {other}, which would have its texts alone</source>
<translation>Hinweis: ist eine eigene Lektion, keine Übersetzung von {other}, denn die hätte nur deren Texte</translation>
</message>
<message>
<extracomment>bpviz/lessons/check.py</extracomment>
<source>is not computed yet where the scene begins; let its phase be the one that computes it</source>
<translation>ist noch nicht berechnet, wo die Szene beginnt; ihre phase muss die sein, die es berechnet</translation>
</message>
<message>
<extracomment>bpviz/lessons/command.py</extracomment>
<source>check the files of lessons, or list those there are</source>
<translation>die Dateien von Lektionen prüfen, oder die vorhandenen nennen</translation>
</message>
<message>
<extracomment>bpviz/lessons/command.py</extracomment>
<source>name the lessons that come with the program</source>
<translation>die mitgelieferten Lektionen nennen</translation>
</message>
<message>
<extracomment>bpviz/lessons/command.py</extracomment>
<source>open a lesson: a name or number in `bpviz lesson list`, or a .toml file</source>
<translation>eine Lektion öffnen: ein Name oder eine Nummer aus `bpviz lesson list`, oder eine .toml-Datei</translation>
</message>
<message>
<extracomment>bpviz/lessons/command.py</extracomment>
<source>play files from first to last scene, and tell all faults</source>
<translation>Dateien von der ersten bis zur letzten Szene spielen und alle Fehler nennen</translation>
</message>
<message>
<extracomment>bpviz/lessons/command.py</extracomment>
<source>{count} scenes</source>
<translation>{count} Szenen</translation>
</message>
<message>
<extracomment>bpviz/lessons/fields.py</extracomment>
<source>found {found}; allowed are {names}</source>
<translation>gefunden: {found}; erlaubt sind {names}</translation>
</message>
<message>
<extracomment>bpviz/lessons/fields.py</extracomment>
<source>found {found}; allowed is {allowed}</source>
<translation>gefunden: {found}; erlaubt ist {allowed}</translation>
</message>
<message>
<extracomment>bpviz/lessons/fields.py</extracomment>
<source>is missing</source>
<translation>fehlt</translation>
</message>
<message>
<extracomment>bpviz/lessons/fields.py</extracomment>
<source>is no field; allowed are {fields}</source>
<translation>ist kein Feld; erlaubt sind {fields}</translation>
</message>
<message>
<extracomment>bpviz/lessons/library.py</extracomment>
<source> (did you mean {name}?)</source>
<translation> (gemeint war {name}?)</translation>
</message>
<message>
<extracomment>bpviz/lessons/library.py</extracomment>
<source>{name} is no lesson{hint}; allowed are a .toml file or {names}</source>
<translation>{name} ist keine Lektion{hint}; erlaubt sind eine .toml-Datei oder {names}</translation>
</message>
<message>
<extracomment>bpviz/lessons/live_numbers.py</extracomment>
<source>{why}; of the run there are t, epoch, alpha, mean loss, held-out loss</source>
<translation>{why}; vom Lauf gibt es t, epoch, alpha, mean loss, held-out loss</translation>
</message>
<message>
<extracomment>bpviz/lessons/names.py</extracomment>
<source>found {name}, which is no number of this network; near are {near}</source>
<translation>gefunden: {name}, keine Zahl dieses Netzes; ähnlich sind {near}</translation>
</message>
<message>
<extracomment>bpviz/lessons/problems.py</extracomment>
<source>scene {number}</source>
<translation>Szene {number}</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>found {found}; allowed are {allowed}</source>
<translation>gefunden: {found}; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>has the formula {formula}, which cannot be typeset</source>
<translation>enthält die Formel {formula}, die sich nicht setzen lässt</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>has {found} characters; allowed are {most}, so that it can be read from afar</source>
<translation>hat {found} Zeichen; erlaubt sind {most}, damit es von hinten lesbar ist</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>is for choices; the answer to a quantity is its value</source>
<translation>ist für Auswahlfragen; die Antwort zu einer quantity ist ihr Wert</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>is missing; steps_by {unit} needs to know how many</source>
<translation>fehlt; steps_by {unit} muss wissen, wie viele</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>is missing; the first scene has none before it to go on from</source>
<translation>fehlt; die erste Szene hat keine vor sich, die sie fortsetzt</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>means something only with steps_by</source>
<translation>bedeutet nur mit steps_by etwas</translation>
</message>
<message>
<extracomment>bpviz/lessons/rules.py</extracomment>
<source>needs quantity or choices</source>
<translation>braucht quantity oder choices</translation>
</message>
<message>
<extracomment>bpviz/lessons/scene_file.py</extracomment>
<source>cannot be read: {why}</source>
<translation>lässt sich nicht lesen: {why}</translation>
</message>
<message>
<extracomment>bpviz/lessons/scene_file.py</extracomment>
<source>is not a text file in UTF-8, as TOML must be</source>
<translation>ist keine Textdatei in UTF-8, wie TOML es sein muss</translation>
</message>
<message>
<extracomment>bpviz/lessons/scene_file.py</extracomment>
<source>is not valid TOML: {why}</source>
<translation>ist kein gültiges TOML: {why}</translation>
</message>
<message>
<extracomment>bpviz/lessons/staging.py</extracomment>
<source>It was run to step {t}.</source>
<translation>Der Lauf ging bis Schritt {t}.</translation>
</message>
<message>
<extracomment>bpviz/lessons/staging.py</extracomment>
<source>breakpoint, </source>
<translation>Haltepunkt, </translation>
</message>
<message>
<extracomment>bpviz/lessons/staging.py</extracomment>
<source>does not happen. {ended}</source>
<translation>tritt nicht ein. {ended}</translation>
</message>
<message>
<extracomment>bpviz/lessons/translation.py</extracomment>
<source>has the same choice twice</source>
<translation>enthält dieselbe Antwort zweimal</translation>
</message>
<message>
<extracomment>bpviz/lessons/translation.py</extracomment>
<source>has {numbers}, which the lesson does not have here</source>
<translation>enthält {numbers}, das die Lektion hier nicht hat</translation>
</message>
<message>
<extracomment>bpviz/lessons/translation.py</extracomment>
<source>is missing; the lesson has it</source>
<translation>fehlt; die Lektion hat es</translation>
</message>
<message>
<extracomment>bpviz/lessons/translation.py</extracomment>
<source>is too much; the lesson does not have it</source>
<translation>ist zu viel; die Lektion hat es nicht</translation>
</message>
<message>
<extracomment>bpviz/lessons/translation.py</extracomment>
<source>lacks {numbers}, which the lesson has here</source>
<translation>enthält {numbers} nicht, das die Lektion hier hat</translation>
</message>
<message>
<extracomment>bpviz/lessons/translation.py</extracomment>
<source>number of choices: found {found}, in the lesson {wanted}</source>
<translation>Anzahl der Antworten: gefunden: {found}, in der Lektion {wanted}</translation>
</message>
<message>
<extracomment>bpviz/lessons/translation.py</extracomment>
<source>number of scenes: found {found}, in the lesson {wanted}</source>
<translation>Anzahl der Szenen: gefunden: {found}, in der Lektion {wanted}</translation>
</message>
<message>
<extracomment>bpviz/training.py</extracomment>
<source>stop: has no condition, so it would never end; allowed with --steps or --epochs</source>
<translation>stop: enthält keine Bedingung, es würde also nie enden; erlaubt mit --steps oder --epochs</translation>
</message>
<message>
<extracomment>bpviz/training.py</extracomment>
<source>{experiment}, network {sizes}: {steps} steps ({epochs} epochs) in {seconds} s, mean training loss {loss}.</source>
<translation>{experiment}, Netz {sizes}: {steps} Schritte ({epochs} Epochen) in {seconds} s, mittlerer Trainingsverlust {loss}.</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;About bpviz</source>
<translation>Ü&amp;ber bpviz</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Audience window</source>
<translation>&amp;Publikumsfenster</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Back</source>
<translation>&amp;Zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Blank</source>
<translation>&amp;Schwarz</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Breakpoints</source>
<translation>&amp;Haltepunkte</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Clear drawing</source>
<translation>Zei&amp;chnung löschen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Close the lesson</source>
<translation>Lektion &amp;schließen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Copy picture</source>
<translation>Bild &amp;kopieren</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Debug</source>
<translation>&amp;Untersuchen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Decision map</source>
<translation>Entschei&amp;dungskarte</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Draw</source>
<translation>&amp;Zeichnen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Edit</source>
<translation>&amp;Bearbeiten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Edit the selected number</source>
<translation>Gewählte Zahl &amp;bearbeiten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Explain the selected number</source>
<translation>Gewählte Zahl &amp;erklären</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Export experiment as TOML …</source>
<translation>&amp;Experiment als TOML exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Faster</source>
<translation>&amp;Schneller</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;File</source>
<translation>&amp;Datei</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Fork here</source>
<translation>Hier &amp;abzweigen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Forward</source>
<translation>&amp;Vorwärts</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Freeze</source>
<translation>&amp;Einfrieren</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Full screen</source>
<translation>&amp;Vollbild</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Gradient check</source>
<translation>&amp;Gradientenprüfung</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Help</source>
<translation>&amp;Hilfe</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Import weights …</source>
<translation>Gewichte &amp;importieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Inspector</source>
<translation>&amp;Inspektor</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Keys</source>
<translation>&amp;Tasten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Landscape</source>
<translation>L&amp;andschaft</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Lecture</source>
<translation>&amp;Vorlesung</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Lecture mode</source>
<translation>&amp;Vorlesungsmodus</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Move panels</source>
<translation>&amp;Fenster verschieben</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Next scene</source>
<translation>&amp;Nächste Szene</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Numbers</source>
<translation>&amp;Zahlentabelle</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Open lesson …</source>
<translation>Lektion ö&amp;ffnen …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Open …</source>
<translation>Ö&amp;ffnen …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Panels</source>
<translation>&amp;Fenster</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Paste data …</source>
<translation>Da&amp;ten einfügen …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Pause</source>
<translation>&amp;Pause</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Previous scene</source>
<translation>&amp;Vorige Szene</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Quit</source>
<translation>&amp;Beenden</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Redo</source>
<translation>&amp;Wiederholen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Redo {what}</source>
<translation>&amp;Wiederholen: {what}</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Reset layout</source>
<translation>&amp;Anordnung zurücksetzen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Reset timer</source>
<translation>Uhr auf &amp;null</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Run</source>
<translation>&amp;Lauf</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Runs</source>
<translation>&amp;Läufe</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Samples</source>
<translation>Bei&amp;spiele</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Save</source>
<translation>&amp;Speichern</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Spotlight</source>
<translation>&amp;Lichtkegel</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Step</source>
<translation>&amp;Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Timer</source>
<translation>&amp;Uhr</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Undo</source>
<translation>&amp;Rückgängig</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Undo {what}</source>
<translation>&amp;Rückgängig: {what}</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;View</source>
<translation>&amp;Ansicht</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Watches</source>
<translation>&amp;Werte</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Why this value?</source>
<translation>&amp;Warum dieser Wert?</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>&amp;Zoom</source>
<translation>Ver&amp;größern</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>A dot to point with, by mouse or arrow keys</source>
<translation>Ein Punkt zum Zeigen, mit Maus oder Pfeiltasten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Accuracy, loss and confusion, training and held-out</source>
<translation>Genauigkeit, Verlust und Verwechslungen, Training und Prüfung</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Back a phase</source>
<translation>Phase zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Back a sample</source>
<translation>Beispiel zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Back an epoch</source>
<translation>Epoche zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Back at the chosen granularity</source>
<translation>In der gewählten Schrittart zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Back to before this sample</source>
<translation>Zurück vor dieses Beispiel</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Back to the start of the epoch</source>
<translation>Zurück zum Anfang der Epoche</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Back to where a breakpoint was hit before</source>
<translation>Zurück, wo ein Haltepunkt zuvor getroffen wurde</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Black in place of the picture, until the next step</source>
<translation>Schwarz statt des Bildes, bis zum nächsten Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Check &amp;my work</source>
<translation>&amp;Meine Rechnung prüfen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Choose the &amp;sample …</source>
<translation>Beis&amp;piel wählen …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Close the window</source>
<translation>Das Fenster schließen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Complete the step of this sample</source>
<translation>Den Schritt dieses Beispiels beenden</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Copy the panel that has the keyboard, else the network, as picture and SVG</source>
<translation>Das Fenster mit der Tastatur, sonst das Netz, als Bild und SVG kopieren</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Cou&amp;nt down …</source>
<translation>Countdo&amp;wn …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Count from the beginning</source>
<translation>Von vorn zählen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Dim all but a circle; the wheel sizes it, the mouse or arrow keys move it</source>
<translation>Alles bis auf einen Kreis abdunkeln; das Rad ändert die Größe, Maus oder Pfeiltasten bewegen ihn</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Do again what was taken back, and show where</source>
<translation>Das Zurückgenommene noch einmal tun, und zeigen, wo</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Draw by mouse, or by Shift and arrow keys; gone with the next step</source>
<translation>Mit der Maus oder mit Umschalt und Pfeiltasten zeichnen; weg beim nächsten Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Draw poi&amp;nts …</source>
<translation>&amp;Punkte zeichnen …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Draw points of classes or of a curve, and learn them</source>
<translation>Punkte von Klassen oder einer Kurve zeichnen und lernen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Every gradient beside its central difference</source>
<translation>Jeder Gradient neben seinem zentralen Differenzenquotienten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Export &amp;weights …</source>
<translation>&amp;Gewichte exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Export ani&amp;mation …</source>
<translation>Ani&amp;mation exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Export as P&amp;yTorch script …</source>
<translation>Als P&amp;yTorch-Skript exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Export as numpy scrip&amp;t …</source>
<translation>Als &amp;NumPy-Skript exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Export fi&amp;gure …</source>
<translation>&amp;Abbildung exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Export t&amp;race …</source>
<translation>&amp;Verlauf exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Export wor&amp;ksheet …</source>
<translation>A&amp;rbeitsblatt exportieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>F&amp;unctions</source>
<translation>F&amp;unktionen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Fewer steps a second</source>
<translation>Weniger Schritte in der Sekunde</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Follow the selected number</source>
<translation>Die gewählte Zahl verfolgen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Forks: go back to them, compare, name, delete</source>
<translation>Abzweigungen: zurückgehen, vergleichen, benennen, löschen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Forward at the chosen granularity</source>
<translation>In der gewählten Schrittart vorwärts</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Go on from the weights of a file; undo takes them back</source>
<translation>Mit den Gewichten einer Datei weitermachen; Rückgängig nimmt sie zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Go to &amp;newest step</source>
<translation>Zum ne&amp;uesten Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Go to &amp;start</source>
<translation>Zum &amp;Anfang</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Go to step 0 and forget the run</source>
<translation>Zu Schritt 0 gehen und den Lauf vergessen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Go to step 0; the way back stays open</source>
<translation>Zu Schritt 0 gehen; der Weg zurück bleibt offen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Go to the furthest step reached</source>
<translation>Zum weitesten erreichten Schritt gehen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Go to the step that last changed the selected weight notably</source>
<translation>Zum Schritt gehen, der das gewählte Gewicht zuletzt merklich geändert hat</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Gradient &amp;flow</source>
<translation>Gradienten&amp;fluss</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Hide &amp;activations</source>
<translation>&amp;Aktivierungen verdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Hide e&amp;rrors δ</source>
<translation>&amp;Fehlersignale δ verdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Hide the &amp;loss</source>
<translation>&amp;Verlust verdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Hide the latest phase</source>
<translation>Die letzte Phase verbergen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Hide the new wei&amp;ghts</source>
<translation>Neue &amp;Gewichte verdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>How strong signals and errors are in each layer</source>
<translation>Wie stark Signale und Fehler in jeder Schicht sind</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Im&amp;ages</source>
<translation>Bilde&amp;r</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Import &amp;data …</source>
<translation>&amp;Daten importieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Keep this run, and go on in a copy of it</source>
<translation>Diesen Lauf behalten und in einer Kopie weitermachen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Laser d&amp;ot</source>
<translation>Lase&amp;rpunkt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Learn a table that was copied from a spreadsheet</source>
<translation>Eine Tabelle lernen, die aus einer Tabellenkalkulation kopiert ist</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Less room for the panel that has the keyboard, else for the one on the right</source>
<translation>Weniger Platz für das Fenster mit der Tastatur, sonst für das rechte</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Less&amp;ons</source>
<translation>L&amp;ektionen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Let the audience see the timer too</source>
<translation>Das Publikum die Uhr auch sehen lassen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Let the shown step use another sample</source>
<translation>Den gezeigten Schritt ein anderes Beispiel nehmen lassen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Let the timer count down from a number of minutes</source>
<translation>Die Uhr von einer Zahl von Minuten herunterzählen lassen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Let values and errors travel along the weights where time goes slowly</source>
<translation>Werte und Fehlersignale an den Gewichten entlang wandern lassen, wo die Zeit langsam läuft</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Magnify what is pointed at or selected; the wheel sizes it, a drag moves it</source>
<translation>Vergrößern, worauf man zeigt oder was gewählt ist; das Rad ändert die Größe, Ziehen verschiebt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>More room for the panel that has the keyboard, else for the one on the right</source>
<translation>Mehr Platz für das Fenster mit der Tastatur, sonst für das rechte</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>More steps a second</source>
<translation>Mehr Schritte in der Sekunde</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>New &amp;breakpoint …</source>
<translation>Neuer &amp;Haltepunkt …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Next epoch</source>
<translation>Nächste Epoche</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Next phase</source>
<translation>Nächste Phase</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Next sample</source>
<translation>Nächstes Beispiel</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Numbers to follow</source>
<translation>Zahlen zum Verfolgen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>O&amp;ne run again</source>
<translation>Wieder ei&amp;n Lauf</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>One large picture over the whole screen, for the last row; Esc twice leaves it</source>
<translation>Ein großes Bild über den ganzen Schirm, für die letzte Reihe; zweimal Esc beendet es</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Open a lesson of your own: a .toml file with scenes</source>
<translation>Eine eigene Lektion öffnen: eine .toml-Datei mit Szenen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Open a run, an experiment or data: .bpviz, .toml or .csv</source>
<translation>Einen Lauf, ein Experiment oder Daten öffnen: .bpviz, .toml oder .csv</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Panel larger</source>
<translation>Fenster größer</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Panel smaller</source>
<translation>Fenster kleiner</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Panel to the next side</source>
<translation>Fenster auf die nächste Seite</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Pause, end what takes long, or leave full screen</source>
<translation>Anhalten, Langes beenden, oder das Vollbild verlassen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>PgDn and PgUp go by epoch</source>
<translation>Bild↓ und Bild↑ gehen nach Epochen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>PgDn and PgUp go by phase</source>
<translation>Bild↓ und Bild↑ gehen nach Phasen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>PgDn and PgUp go by sample</source>
<translation>Bild↓ und Bild↑ gehen nach Beispielen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>PgDn steps again; the run stays as it is</source>
<translation>Bild↓ macht wieder Schritte; der Lauf bleibt, wie er ist</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>PgDn steps by &amp;epoch</source>
<translation>Bild↓ geht nach &amp;Epochen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>PgDn steps by &amp;phase</source>
<translation>Bild↓ geht nach &amp;Phasen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>PgDn steps by &amp;sample</source>
<translation>Bild↓ geht nach &amp;Beispielen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Phase &amp;animation</source>
<translation>&amp;Phasenanimation</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Predict activations, then reveal them</source>
<translation>Aktivierungen vorhersagen, dann aufdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Predict errors, then reveal them</source>
<translation>Fehlersignale vorhersagen, dann aufdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Predict new weights, then reveal them</source>
<translation>Neue Gewichte vorhersagen, dann aufdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Predict the loss, then reveal it</source>
<translation>Den Verlust vorhersagen, dann aufdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Put all panels back</source>
<translation>Alle Fenster an ihren Platz</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>R&amp;esults</source>
<translation>&amp;Ergebnisse</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Re&amp;veal the next</source>
<translation>Nä&amp;chste aufdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Record a range of steps as .mp4, .gif or a folder of PNGs</source>
<translation>Eine Reihe von Schritten aufnehmen, als .mp4, .gif oder Ordner mit PNGs</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Rest&amp;art</source>
<translation>Neu &amp;beginnen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Reveal all</source>
<translation>Alle aufdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Run bac&amp;k</source>
<translation>&amp;Zurücklaufen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Run or pause</source>
<translation>Laufen oder anhalten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Run to the end of the epoch</source>
<translation>Bis zum Ende der Epoche laufen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>S&amp;lower</source>
<translation>La&amp;ngsamer</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>S&amp;tarts</source>
<translation>S&amp;tarts</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>S&amp;wap screens</source>
<translation>Schirme &amp;tauschen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Save &amp;as …</source>
<translation>Speichern &amp;unter …</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Save the run as a .bpviz file</source>
<translation>Den Lauf als .bpviz-Datei speichern</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Save the run under another name</source>
<translation>Den Lauf unter einem anderen Namen speichern</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>See how a file of data is read, and learn it: .csv, .tsv, .txt, .npz, .npy</source>
<translation>Sehen, wie eine Datei gelesen wird, und sie lernen: .csv, .tsv, .txt, .npz, .npy</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Show all hidden numbers of this step</source>
<translation>Alle verdeckten Zahlen dieses Schritts zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Show all keys</source>
<translation>Alle Tasten zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Show one hidden number, or answer the question of a lesson</source>
<translation>Eine verdeckte Zahl zeigen, oder die Frage einer Lektion beantworten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Show t&amp;imer in the picture</source>
<translation>Uhr &amp;im Bild zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Show the next phase of this step</source>
<translation>Die nächste Phase dieses Schritts zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Show the panels' title bars, to move or close them</source>
<translation>Titelleisten zeigen, um Fenster zu verschieben oder zu schließen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Show where the selected number comes from</source>
<translation>Zeigen, woher die gewählte Zahl kommt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Start the timer, or pause it</source>
<translation>Die Uhr starten oder anhalten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Stop a run where something happens</source>
<translation>Einen Lauf anhalten, wo etwas geschieht</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Take away all that is drawn</source>
<translation>Alles Gezeichnete wegnehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Take the latest edit back, and show where it was; with the pen its last stroke</source>
<translation>Die letzte Änderung zurücknehmen, und zeigen, wo; beim Zeichnen den letzten Strich</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Take the run beside away</source>
<translation>Den Lauf daneben wegnehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>The audience's picture stands still while the run goes on</source>
<translation>Das Bild des Publikums steht still, während der Lauf weitergeht</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>The cost surface, and the way of the run on it</source>
<translation>Die Verlustfläche, und der Weg des Laufs darauf</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>The lecture's picture on the other screen, or in a window of its own to try it out or to share</source>
<translation>Das Bild der Vorlesung auf dem anderen Schirm, oder in einem eigenen Fenster zum Probieren und Teilen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>The numbers of the shown step as tables, for screen readers and spreadsheets</source>
<translation>Die Zahlen des gezeigten Schritts als Tabellen, für Bildschirmleser und Tabellenkalkulationen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>The panel that has the keyboard to the right, below, or left</source>
<translation>Das Fenster mit der Tastatur nach rechts, unten oder links</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>The two update &amp;orders</source>
<translation>Beide &amp;Reihenfolgen der Aktualisierung</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>The window over the whole screen</source>
<translation>Das Fenster über den ganzen Schirm</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>This window and the audience's change places</source>
<translation>Dieses Fenster und das des Publikums tauschen den Platz</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>To the next scene of the lesson at once</source>
<translation>Sofort zur nächsten Szene der Lektion</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>To the start of the scene before</source>
<translation>Zum Anfang der Szene davor</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Train from many initial weights: the minima they end in</source>
<translation>Von vielen Anfangsgewichten aus trainieren: die Minima, in denen sie enden</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Type a new weight, input or target</source>
<translation>Ein neues Gewicht, eine Eingabe oder einen Zielwert eintippen</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Type what you worked out by hand</source>
<translation>Eintippen, was von Hand gerechnet ist</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Wa&amp;tch the selected number</source>
<translation>Gewählte Zahl be&amp;obachten</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Watch &amp;plot</source>
<translation>&amp;Kurven der Werte</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Watched numbers over time</source>
<translation>Verfolgte Zahlen im Lauf der Zeit</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Weights of the first layer as images</source>
<translation>Gewichte der ersten Schicht als Bilder</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>What a run stops at</source>
<translation>Woran ein Lauf anhält</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>What the network says over its inputs</source>
<translation>Was das Netz über seinen Eingaben sagt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>What this is, and whose work it rests on</source>
<translation>Was das ist, und auf wessen Arbeit es beruht</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>What this update did to the loss of every sample</source>
<translation>Was diese Aktualisierung mit dem Verlust jedes Beispiels gemacht hat</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Where the selected number comes from</source>
<translation>Woher die gewählte Zahl kommt</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Write all numbers of some steps as a table: .csv or .jsonl</source>
<translation>Alle Zahlen einiger Schritte als Tabelle schreiben: .csv oder .jsonl</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Write all weights and biases: .npz, .safetensors for PyTorch, or .csv</source>
<translation>Alle Gewichte und Biasgewichte schreiben: .npz, .safetensors für PyTorch, oder .csv</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Write network, plot, derivation or window as .svg, .pdf or .png</source>
<translation>Netz, Diagramm, Herleitung oder Fenster als .svg, .pdf oder .png schreiben</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Write the experiment alone as a .toml file</source>
<translation>Nur das Experiment als .toml-Datei schreiben</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Write the next 100 steps as a Python script for PyTorch</source>
<translation>Die nächsten 100 Schritte als Python-Skript für PyTorch schreiben</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Write the next 100 steps as a Python script that needs numpy alone</source>
<translation>Die nächsten 100 Schritte als Python-Skript schreiben, das nur NumPy braucht</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>Write this step as a worked example, or as an exercise with blanks</source>
<translation>Diesen Schritt vorgerechnet schreiben, oder als Übung mit Lücken</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>v of step t and v of step t + 1, side by side</source>
<translation>v von Schritt t und v von Schritt t + 1 nebeneinander</translation>
</message>
<message>
<extracomment>bpviz/ui/actions.py</extracomment>
<source>φ and φ′ with the units on them, and the step size</source>
<translation>φ und φ′ mit den Neuronen darauf, und die Schrittweite</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;By</source>
<translation>&amp;Nach</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;Colours</source>
<translation>&amp;Farben</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;Every</source>
<translation>&amp;Jedes wievielte</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;From step</source>
<translation>&amp;Ab Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;Pictures a second</source>
<translation>Bilder je Se&amp;kunde</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;Save …</source>
<translation>&amp;Speichern …</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;Values</source>
<translation>Wert&amp;e</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>&amp;What</source>
<translation>&amp;Was</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>Along the weights from phase to phase, as on the screen</source>
<translation>Die Gewichte entlang von Phase zu Phase, wie auf dem Bildschirm</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>At most 50 in a GIF</source>
<translation>Höchstens 50 in einem GIF</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>Export animation</source>
<translation>Animation exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>From phase to phase, or from sample to sample</source>
<translation>Von Phase zu Phase oder von Beispiel zu Beispiel</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>In pixels</source>
<translation>In Pixeln</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>Only every so many of them</source>
<translation>Nur jedes sovielte davon</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>Past the newest step, the run goes on to it</source>
<translation>Über den neuesten Schritt hinaus läuft der Lauf weiter dorthin</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>Si&amp;ze</source>
<translation>&amp;Größe</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>The ending of the name says how it is written: .mp4, .gif, or .png for a folder.</source>
<translation>Die Endung des Namens sagt, wie geschrieben wird: .mp4, .gif, oder .png für einen Ordner.</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>The first picture shows where this step begins</source>
<translation>Das erste Bild zeigt, wo dieser Schritt beginnt</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>The window stays as it is</source>
<translation>Das Fenster bleibt, wie es ist</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>Un&amp;til step</source>
<translation>Bis Schri&amp;tt</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>What the pictures show: all that can be seen now</source>
<translation>Was die Bilder zeigen: alles, was jetzt zu sehen ist</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>are there at once</source>
<translation>sind sofort da</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>as on the screen</source>
<translation>wie auf dem Schirm</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>as on the screen, {size}</source>
<translation>wie auf dem Schirm, {size}</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>light, for print</source>
<translation>hell, zum Drucken</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>phases</source>
<translation>Phasen</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>samples</source>
<translation>Beispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>travel</source>
<translation>wandern</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>travel fast</source>
<translation>wandern schnell</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>travel slowly</source>
<translation>wandern langsam</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animation_dialog.py</extracomment>
<source>{count} pictures, {seconds:.1f} s</source>
<translation>{count} Bilder, {seconds:.1f} s</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animations.py</extracomment>
<source>Animation written: {place}</source>
<translation>Animation geschrieben: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animations.py</extracomment>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animations.py</extracomment>
<source>Folder of PNGs</source>
<translation>Ordner mit PNGs</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animations.py</extracomment>
<source>GIF</source>
<translation>GIF</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animations.py</extracomment>
<source>Recording …</source>
<translation>Aufnahme …</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/animations.py</extracomment>
<source>Video</source>
<translation>Video</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/places.py</extracomment>
<source>animation: found steps {first} to {last}; allowed are steps from 0, in their order</source>
<translation>Animation: gefunden: Schritte {first} bis {last}; erlaubt sind Schritte ab 0, in ihrer Reihenfolge</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/png_folder.py</extracomment>
<source>{folder}: is there already, with other things in it than numbered PNGs</source>
<translation>{folder}: gibt es schon, und darin ist anderes als nummerierte PNGs</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/recording.py</extracomment>
<source>{path}: cannot be written: {why}</source>
<translation>{path}: lässt sich nicht schreiben: {why}</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/writers.py</extracomment>
<source>fps: found {fps:g}; allowed are at most 50 in a GIF</source>
<translation>fps: gefunden: {fps:g}; erlaubt sind höchstens 50 in einem GIF</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/writers.py</extracomment>
<source>names that end in .mp4 or .gif, or a folder for PNGs</source>
<translation>Namen mit der Endung .mp4 oder .gif, oder ein Ordner für PNGs</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/writers.py</extracomment>
<source>{kind} files need a package that is not installed: pip install 'bpviz[{extra}]'</source>
<translation>{kind}-Dateien brauchen ein Paket, das nicht installiert ist: pip install 'bpviz[{extra}]'</translation>
</message>
<message>
<extracomment>bpviz/ui/animation/writers.py</extracomment>
<source>{path}: cannot be written as an animation; allowed are {allowed}</source>
<translation>{path}: lässt sich nicht als Animation schreiben; erlaubt sind {allowed}</translation>
</message>
<message>
<extracomment>bpviz/ui/announcing.py</extracomment>
<source>Loss {loss}.</source>
<translation>Verlust {loss}.</translation>
</message>
<message>
<extracomment>bpviz/ui/announcing.py</extracomment>
<source>Paused.</source>
<translation>Angehalten.</translation>
</message>
<message>
<extracomment>bpviz/ui/announcing.py</extracomment>
<source>Step {t}, epoch {epoch}.</source>
<translation>Schritt {t}, Epoche {epoch}.</translation>
</message>
<message>
<extracomment>bpviz/ui/announcing.py</extracomment>
<source>{name}: not computed yet</source>
<translation>{name}: noch nicht berechnet</translation>
</message>
<message>
<extracomment>bpviz/ui/announcing.py</extracomment>
<source>{name}: to be predicted</source>
<translation>{name}: vorherzusagen</translation>
</message>
<message>
<extracomment>bpviz/ui/announcing.py</extracomment>
<source>{name}: {value}</source>
<translation>{name}: {value}</translation>
</message>
<message>
<extracomment>bpviz/ui/asking.py</extracomment>
<source>{path} exists already. Replace it?</source>
<translation>{path} gibt es schon. Ersetzen?</translation>
</message>
<message>
<extracomment>bpviz/ui/breakpoint_values.py</extracomment>
<source>the {said}</source>
<translation>{said}</translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Break at </source>
<translation>Anhalten bei: </translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Choose the sample …</source>
<translation>Beispiel wählen …</translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Edit the target {target} …</source>
<translation>Zielwert {target} ändern …</translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Edit {name} …</source>
<translation>{name} ändern …</translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Go to its last notable change</source>
<translation>Zur letzten merklichen Änderung gehen</translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Layer {layer}</source>
<translation>Schicht {layer}</translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Let this step use sample {sample}</source>
<translation>Diesen Schritt Beispiel {sample} nehmen lassen</translation>
</message>
<message>
<extracomment>bpviz/ui/context_menu.py</extracomment>
<source>Sample {sample}</source>
<translation>Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/debugging.py</extracomment>
<source>Choose the sample</source>
<translation>Beispiel wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/debugging.py</extracomment>
<source>Sample of the shown step, 1 to {count}:</source>
<translation>Beispiel des gezeigten Schritts, 1 bis {count}:</translation>
</message>
<message>
<extracomment>bpviz/ui/debugging.py</extracomment>
<source>Select a weight first: click it, or Shift+↑ ↓ in the network.</source>
<translation>Zuerst ein Gewicht wählen: anklicken, oder Umschalt+↑ ↓ im Netz.</translation>
</message>
<message>
<extracomment>bpviz/ui/docks.py</extracomment>
<source>Arrow keys bring another one to the front</source>
<translation>Pfeiltasten holen ein anderes nach vorn</translation>
</message>
<message>
<extracomment>bpviz/ui/docks.py</extracomment>
<source>Experiment</source>
<translation>Experiment</translation>
</message>
<message>
<extracomment>bpviz/ui/docks.py</extracomment>
<source>Panels that share a place</source>
<translation>Fenster am selben Platz</translation>
</message>
<message>
<extracomment>bpviz/ui/docks.py</extracomment>
<source>Show or hide the panel {title}</source>
<translation>Fenster {title} zeigen oder schließen</translation>
</message>
<message>
<extracomment>bpviz/ui/docks.py</extracomment>
<source>Timeline</source>
<translation>Zeitleiste</translation>
</message>
<message>
<extracomment>bpviz/ui/docks.py</extracomment>
<source>Transport</source>
<translation>Steuerung</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Experiment written: {place}</source>
<translation>Experiment geschrieben: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Experiments</source>
<translation>Experimente</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Export</source>
<translation>Exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Open</source>
<translation>Öffnen</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Runs</source>
<translation>Läufe</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Runs, experiments and data (*{suffix} *.toml {suffixes})</source>
<translation>Läufe, Experimente und Daten (*{suffix} *.toml {suffixes})</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Save</source>
<translation>Speichern</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>Save the changes to “{name}”? Otherwise they are lost.</source>
<translation>Änderungen an „{name}“ speichern? Sonst gehen sie verloren.</translation>
</message>
<message>
<extracomment>bpviz/ui/documents.py</extracomment>
<source>{path}: cannot be written: {strerror}</source>
<translation>{path}: lässt sich nicht schreiben: {strerror}</translation>
</message>
<message>
<extracomment>bpviz/ui/editable.py</extracomment>
<source>{target} of sample {sample}</source>
<translation>{target} von Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/editable.py</extracomment>
<source>{unit} of sample {sample}</source>
<translation>{unit} von Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/editing.py</extracomment>
<source>New value of {title}</source>
<translation>Neuer Wert: {title}</translation>
</message>
<message>
<extracomment>bpviz/ui/editing.py</extracomment>
<source>New value of {title}: Enter sets it, Esc leaves it</source>
<translation>Neuer Wert: {title}. Eingabe setzt ihn, Esc lässt ihn</translation>
</message>
<message>
<extracomment>bpviz/ui/fault_report.py</extracomment>
<source>Something went wrong: {error}

The details are in {file}.</source>
<translation>Etwas ist schiefgegangen: {error}

Näheres steht in {file}.</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>&amp;Height</source>
<translation>&amp;Höhe</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Cop&amp;y</source>
<translation>&amp;Kopieren</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Export figure</source>
<translation>Abbildung exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Of a PNG, for each of the size; SVG and PDF need none</source>
<translation>Bei PNG für jeden Punkt der Größe; SVG und PDF brauchen keine</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Of a derivation it follows from the width</source>
<translation>Bei einer Herleitung folgt sie aus der Breite</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Pi&amp;xels</source>
<translation>Pi&amp;xel</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Preview</source>
<translation>Vorschau</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Texts keep their size; the network's grow with it</source>
<translation>Texte behalten ihre Größe; die des Netzes wachsen mit</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>The ending of the file's name says how it is written: .svg, .pdf or .png.</source>
<translation>Die Endung des Dateinamens sagt, wie geschrieben wird: .svg, .pdf oder .png.</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>What the figure shows: all that can be seen now</source>
<translation>Was die Abbildung zeigt: alles, was jetzt zu sehen ist</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figure_dialog.py</extracomment>
<source>Wi&amp;dth</source>
<translation>&amp;Breite</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figures.py</extracomment>
<source>Copied as picture and SVG: {title}</source>
<translation>Als Bild und SVG kopiert: {title}</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/figures.py</extracomment>
<source>Figure written: {place}</source>
<translation>Abbildung geschrieben: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/formats.py</extracomment>
<source>{path}: cannot be written as a figure; allowed are names that end in {endings}</source>
<translation>{path}: lässt sich nicht als Abbildung schreiben; erlaubt sind Namen mit der Endung {endings}</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/subjects.py</extracomment>
<source>Derivation</source>
<translation>Herleitung</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/subjects.py</extracomment>
<source>Lecture picture</source>
<translation>Vorlesungsbild</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/subjects.py</extracomment>
<source>Network without caption</source>
<translation>Netz ohne Erklärung</translation>
</message>
<message>
<extracomment>bpviz/ui/figures/subjects.py</extracomment>
<source>Whole window</source>
<translation>Ganzes Fenster</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>+ −, Alt: fine</source>
<translation>+ −, Alt: fein</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>About bpviz</source>
<translation>Über bpviz</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Built on Qt (PySide6), pyqtgraph, numpy, numba, msgspec and ziamath. Colour maps CET-CBD1 and CET-D6 by Peter Kovesi, plasma from matplotlib. DejaVu fonts.</source>
<translation>Beruht auf Qt (PySide6), pyqtgraph, numpy, numba, msgspec und ziamath. Farbkarten CET-CBD1 und CET-D6 von Peter Kovesi, plasma aus matplotlib. Schriften DejaVu.</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Change it, as the wheel does</source>
<translation>Ändern, wie mit dem Rad</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Draw with the pen</source>
<translation>Mit dem Stift zeichnen</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Enter, Menu</source>
<translation>Eingabe, Menü</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Explain it; what else can be done</source>
<translation>Erklären; was sonst noch geht</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>In a lecture</source>
<translation>In der Vorlesung</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>In the network</source>
<translation>Im Netz</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>In the timeline</source>
<translation>In der Zeitleiste</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Keys</source>
<translation>Tasten</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Move the pointer or what is magnified</source>
<translation>Den Zeiger oder das Vergrößerte bewegen</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>See backpropagation at work: stochastic gradient descent, phase by phase, forward and backward in time.</source>
<translation>Backpropagation bei der Arbeit zusehen: stochastischer Gradientenabstieg, Phase für Phase, vorwärts und rückwärts in der Zeit.</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Select a unit</source>
<translation>Ein Neuron wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Select a weight into it</source>
<translation>Ein Gewicht dorthin wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Shift and these</source>
<translation>Umschalt und diese</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Shift+← →</source>
<translation>Umschalt+← →</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Shift+↑ ↓</source>
<translation>Umschalt+↑ ↓</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>Size of the spotlight or the zoom</source>
<translation>Größe von Lichtkegel oder Zoom</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>To another mark</source>
<translation>Zu einer anderen Marke</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>To another step</source>
<translation>Zu einem anderen Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>← → ↑ ↓, Alt: fine</source>
<translation>← → ↑ ↓, Alt: fein</translation>
</message>
<message>
<extracomment>bpviz/ui/help.py</extracomment>
<source>← →, Ctrl: far</source>
<translation>← →, Strg: weit</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/background.py</extracomment>
<source>The file</source>
<translation>Die Datei</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/class_list.py</extracomment>
<source>Draw points of {name} ({class_})</source>
<translation>Punkte von {name} zeichnen ({class_})</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/class_list.py</extracomment>
<source>class {short}</source>
<translation>Klasse {short}</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>&amp;All are inputs</source>
<translation>&amp;Alle als Eingaben</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>&amp;None is an input</source>
<translation>Kei&amp;ne als Eingabe</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>Columns: inputs and targets</source>
<translation>Spalten: Eingaben und Zielwerte</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>Filter columns by name</source>
<translation>Spalten nach Namen filtern</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>Let no column that is shown be an input</source>
<translation>Keine gezeigte Spalte als Eingabe nehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>Make all columns that are shown inputs, but for targets and text</source>
<translation>Alle gezeigten Spalten als Eingaben nehmen, außer Zielwerten und Text</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>Show only columns whose names contain this; the buttons then act on these</source>
<translation>Nur Spalten zeigen, deren Name das enthält; die Knöpfe gelten dann für diese</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_list.py</extracomment>
<source>Which columns are inputs and which are targets (Space)</source>
<translation>Welche Spalten Eingaben und welche Zielwerte sind (Leertaste)</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>, {missing} missing</source>
<translation>, {missing} fehlen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>Column</source>
<translation>Spalte</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>Holds</source>
<translation>Inhalt</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>Input</source>
<translation>Eingabe</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>Target</source>
<translation>Ziel</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>no</source>
<translation>nein</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>text</source>
<translation>Text</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>yes</source>
<translation>ja</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>{name} is a target: </source>
<translation>{name} ist Zielwert: </translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>{name} is an input: </source>
<translation>{name} ist Eingabe: </translation>
</message>
<message>
<extracomment>bpviz/ui/importing/column_model.py</extracomment>
<source>{name}: {holds}, {distinct} different</source>
<translation>{name}: {holds}, {distinct} verschiedene</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>Data ({patterns})</source>
<translation>Daten ({patterns})</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>Import data</source>
<translation>Daten importieren</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>The clipboard holds no text; allowed are cells copied from a spreadsheet, or lines of text.</source>
<translation>Die Zwischenablage enthält keinen Text; erlaubt sind Zellen aus einer Tabellenkalkulation, oder Textzeilen.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>What was dropped is no file on this computer; {allowed}.</source>
<translation>Was abgelegt wurde, ist keine Datei auf diesem Rechner; {allowed}.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>allowed are {value}</source>
<translation>erlaubt sind {value}</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>{count} files were dropped; allowed is one at a time.</source>
<translation>{count} Dateien wurden abgelegt; erlaubt ist eine auf einmal.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>{name} is a folder; {allowed}.</source>
<translation>{name} ist ein Ordner; {allowed}.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/doors.py</extracomment>
<source>{name} is of a kind that cannot be opened; {allowed}.</source>
<translation>{name} ist von einer Art, die sich nicht öffnen lässt; {allowed}.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/drawn_points.py</extracomment>
<source>1 point</source>
<translation>1 Punkt</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/drawn_points.py</extracomment>
<source>class {number}</source>
<translation>Klasse {number}</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/drawn_points.py</extracomment>
<source>{count} points</source>
<translation>{count} Punkte</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>Back without a change; while data are read, stop that (Esc)</source>
<translation>Zurück ohne Änderung; während Daten gelesen werden, das beenden (Esc)</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>Check at least one column as input.</source>
<translation>Mindestens eine Spalte als Eingabe ankreuzen.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>Check at least one column as target.</source>
<translation>Mindestens eine Spalte als Ziel ankreuzen.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>First rows of the data</source>
<translation>Erste Zeilen der Daten</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>How much is read</source>
<translation>Wie viel gelesen ist</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>Looking at the data …</source>
<translation>Die Daten werden angesehen …</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>Make an experiment of these data (Enter)</source>
<translation>Aus diesen Daten ein Experiment machen (Eingabe)</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>Paste data</source>
<translation>Daten einfügen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>The first rows, as they are written</source>
<translation>Die ersten Zeilen, wie sie geschrieben sind</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_dialog.py</extracomment>
<source>What is found, or what is wrong</source>
<translation>Was gefunden ist, oder was nicht stimmt</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>&amp;Decimal sign</source>
<translation>&amp;Dezimalzeichen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>&amp;First row</source>
<translation>&amp;Erste Zeile</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>&amp;Held out</source>
<translation>&amp;Prüfanteil</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>&amp;Missing values</source>
<translation>&amp;Fehlende Werte</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>&amp;Scale of inputs</source>
<translation>S&amp;kala der Eingaben</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>&amp;Target values</source>
<translation>&amp;Zielwerte</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>De&amp;limiter</source>
<translation>&amp;Trennzeichen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>Draws the samples that are held out, and the initial weights</source>
<translation>Lost die Prüfbeispiele und die Anfangsgewichte aus</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>How numbers are written</source>
<translation>Wie Zahlen geschrieben sind</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>S&amp;eed</source>
<translation>&amp;Seed</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>Share of the samples that are kept apart from training</source>
<translation>Anteil der Beispiele, der nicht trainiert, sondern zum Prüfen aufgehoben wird</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>To what scale each input is brought</source>
<translation>Auf welche Skala jede Eingabe gebracht wird</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>What stands between two cells</source>
<translation>Was zwischen zwei Zellen steht</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>What to do with empty cells, NA, NaN and the like</source>
<translation>Was mit leeren Zellen, NA, NaN und dergleichen geschieht</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>Whether the first row names the columns</source>
<translation>Ob die erste Zeile die Spalten benennt</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>Whether the target is a class or numbers to learn</source>
<translation>Ob das Ziel eine Klasse ist oder Zahlen zu lernen sind</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>found: {found}</source>
<translation>gefunden: {found}</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_form.py</extracomment>
<source>{tip} (Alt+{label})</source>
<translation>{tip} (Alt+{label})</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source> and {more} more</source>
<translation> und {more} weitere</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>1 input</source>
<translation>1 Eingabe</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>1 row</source>
<translation>1 Zeile</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>Column “{names}” is left out.</source>
<translation>Spalte „{names}“ bleibt weg.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>the first </source>
<translation>die ersten </translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{count} columns are left out.</source>
<translation>{count} Spalten bleiben weg.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{count} inputs</source>
<translation>{count} Eingaben</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{inputs}, numbers to learn: {listed}.</source>
<translation>{inputs}, Zahlen zu lernen: {listed}.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{inputs}, to learn: {listed}. Only the beginning was looked at.</source>
<translation>{inputs}, zu lernen: {listed}. Nur der Anfang wurde angesehen.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{inputs}, {count} classes: {listed}.</source>
<translation>{inputs}, {count} Klassen: {listed}.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{more}{rows}, 1 column</source>
<translation>{more}{rows}, 1 Spalte</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{more}{rows}, {count} columns</source>
<translation>{more}{rows}, {count} Spalten</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/import_words.py</extracomment>
<source>{row_count} rows</source>
<translation>{row_count} Zeilen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/own_files.py</extracomment>
<source>Choose the file that the data are saved in (Alt+W)</source>
<translation>Die Datei wählen, in der die Daten gespeichert werden (Alt+W)</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/own_files.py</extracomment>
<source>Data (*.csv)</source>
<translation>Daten (*.csv)</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/own_files.py</extracomment>
<source>Save data</source>
<translation>Daten speichern</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/own_files.py</extracomment>
<source>Save else&amp;where …</source>
<translation>&amp;Woanders speichern …</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/own_files.py</extracomment>
<source>Will be saved as {path}</source>
<translation>Wird gespeichert als {path}</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/own_files.py</extracomment>
<source>its folder is a file</source>
<translation>der Ordner ist eine Datei</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/point_canvas.py</extracomment>
<source>Plane for drawing points</source>
<translation>Ebene zum Zeichnen von Punkten</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>
1 … 6: class</source>
<translation>
1 … 6: Klasse</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>A curve, x to d</source>
<translation>Eine Kurve, x nach d</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Back without a change</source>
<translation>Zurück ohne Änderung</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Brush, spread</source>
<translation>Pinsel, Streuung</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Classes in the plane</source>
<translation>Klassen in der Ebene</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Click: add · drag: move · right click: remove
Shift and drag: brush · wheel, + −: zoom · 0: all

Arrows: cursor (Shift: fine, Ctrl: with the point)
Space: add · Shift+Space: brush · Del: remove</source>
<translation>Klick: hinzufügen · Ziehen: verschieben
Rechtsklick: entfernen · Rad, + −: Zoom · 0: alles
Umschalt und Ziehen: Pinsel

Pfeile: Zeiger (Umschalt: fein, Strg: mit Punkt)
Leertaste: hinzufügen · Entf: entfernen
Umschalt+Leertaste: Pinsel</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Do again what was taken back</source>
<translation>Das Zurückgenommene noch einmal tun</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Draw at least 2 points.</source>
<translation>Mindestens 2 Punkte zeichnen.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Draw points</source>
<translation>Punkte zeichnen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Draw points of at least 2 classes: choose another one with keys 1 to 6.</source>
<translation>Punkte von mindestens 2 Klassen zeichnen: andere mit den Tasten 1 bis 6 wählen.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>How far the brush spreads points (Shift and drag): a standard deviation</source>
<translation>Wie weit der Pinsel Punkte streut (Umschalt und Ziehen): eine Standardabweichung</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>How many points there are, and what is missing</source>
<translation>Wie viele Punkte es gibt, und was fehlt</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Points of classes x₁, x₂, or points x, d of a curve that is to be learned</source>
<translation>Punkte von Klassen x₁, x₂, oder Punkte x, d einer zu lernenden Kurve</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Remove &amp;all</source>
<translation>&amp;Alle entfernen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Remove all points; that can be undone</source>
<translation>Alle Punkte entfernen; das lässt sich rückgängig machen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Save the points and learn them</source>
<translation>Die Punkte speichern und lernen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Spread of the brush</source>
<translation>Streuung des Pinsels</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Take the latest edit back</source>
<translation>Die letzte Änderung zurücknehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>That is as many as there can be.</source>
<translation>Mehr können es nicht sein.</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>Throw away what was drawn?</source>
<translation>Das Gezeichnete wegwerfen?</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>U&amp;se</source>
<translation>Über&amp;nehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/points_dialog.py</extracomment>
<source>What is drawn</source>
<translation>Was gezeichnet wird</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/preview_model.py</extracomment>
<source> · input</source>
<translation> · Eingabe</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/preview_model.py</extracomment>
<source> · target</source>
<translation> · Ziel</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/preview_model.py</extracomment>
<source>number</source>
<translation>Zahl</translation>
</message>
<message>
<extracomment>bpviz/ui/importing/sources.py</extracomment>
<source>Pasted table</source>
<translation>Eingefügte Tabelle</translation>
</message>
<message>
<extracomment>bpviz/ui/language_menu.py</extracomment>
<source>&amp;Language</source>
<translation>&amp;Sprache</translation>
</message>
<message>
<extracomment>bpviz/ui/language_menu.py</extracomment>
<source>As the system</source>
<translation>Wie das System</translation>
</message>
<message>
<extracomment>bpviz/ui/language_menu.py</extracomment>
<source>The language changes when bpviz is started again.</source>
<translation>Die Sprache gilt ab dem nächsten Start von bpviz.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/board.py</extracomment>
<source>One moment</source>
<translation>Einen Augenblick</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/board_picture.py</extracomment>
<source>right − left</source>
<translation>rechts − links</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lecture.py</extracomment>
<source>There is no lecture on two screens (F12) to change places.</source>
<translation>Es gibt keine Vorlesung auf zwei Schirmen (F12), die tauschen könnten.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lecture_window.py</extracomment>
<source>bpviz lecture</source>
<translation>bpviz-Vorlesung</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/gradient_picture.py</extracomment>
<source>Gradient check</source>
<translation>Gradientenprüfung</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/image_picture.py</extracomment>
<source>{shown} of {units} units of {written} weights</source>
<translation>{shown} von {units} Neuronen mit {written} Gewichten</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/image_picture.py</extracomment>
<source>{units} units of {written} weights</source>
<translation>{units} Neuronen mit {written} Gewichten</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/image_picture.py</extracomment>
<source>{words} × input</source>
<translation>{words} × Eingabe</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/lessons.py</extracomment>
<source>Lessons (*.toml)</source>
<translation>Lektionen (*.toml)</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/lessons.py</extracomment>
<source>Open lesson</source>
<translation>Lektion öffnen</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/lessons.py</extracomment>
<source>Scene {number} of {count}: {title}</source>
<translation>Szene {number} von {count}: {title}</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/pictures.py</extracomment>
<source>Final losses of many starts</source>
<translation>Letzte Verluste vieler Starts</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/pictures.py</extracomment>
<source>Gradient of each layer</source>
<translation>Gradient jeder Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/pictures.py</extracomment>
<source>Loss landscape</source>
<translation>Verlustlandschaft</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/pictures.py</extracomment>
<source>Losses of the samples</source>
<translation>Verluste der Beispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/pictures.py</extracomment>
<source>Map</source>
<translation>Karte</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/result_picture.py</extracomment>
<source>Results</source>
<translation>Ergebnisse</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/result_picture.py</extracomment>
<source>true ↓  said →</source>
<translation>richtig ↓  Antwort →</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/lessons/scene_words.py</extracomment>
<source>Predict: {title}</source>
<translation>Vorhersagen: {title}</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presentation.py</extracomment>
<source>blank</source>
<translation>schwarz</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presentation.py</extracomment>
<source>frozen</source>
<translation>eingefroren</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/coming.py</extracomment>
<source>F5 or Esc pauses it.</source>
<translation>F5 oder Esc hält ihn an.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/coming.py</extracomment>
<source>Nothing: numbers did not stay finite.</source>
<translation>Nichts: Zahlen blieben nicht endlich.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/coming.py</extracomment>
<source>The answer</source>
<translation>Die Antwort</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/coming.py</extracomment>
<source>The end of epoch {number}</source>
<translation>Das Ende von Epoche {number}</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/coming.py</extracomment>
<source>The lesson ends here.</source>
<translation>Hier endet die Lektion.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/coming.py</extracomment>
<source>The run goes on.</source>
<translation>Der Lauf geht weiter.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Blank</source>
<translation>Schwarz</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Clear</source>
<translation>Leeren</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Close the audience's window (F12, or Esc twice)</source>
<translation>Das Fenster des Publikums schließen (F12, oder zweimal Esc)</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>End</source>
<translation>Ende</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>End the lecture</source>
<translation>Die Vorlesung beenden</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Freeze</source>
<translation>Einfrieren</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Laser</source>
<translation>Laser</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Pen</source>
<translation>Stift</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Spotlight</source>
<translation>Lichtkegel</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Swap</source>
<translation>Tauschen</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/controls.py</extracomment>
<source>Zoom</source>
<translation>Zoom</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/miniature.py</extracomment>
<source>What the audience sees</source>
<translation>Was das Publikum sieht</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/miniature.py</extracomment>
<source>What the audience sees now. Point, draw and magnify here as in their picture.</source>
<translation>Was das Publikum jetzt sieht. Hier zeigen, zeichnen und vergrößern wie in seinem Bild.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/next_view.py</extracomment>
<source>Next: {title}</source>
<translation>Als Nächstes: {title}</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/next_view.py</extracomment>
<source>Picture of what comes next</source>
<translation>Bild dessen, was als Nächstes kommt</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/next_view.py</extracomment>
<source>What comes next</source>
<translation>Was als Nächstes kommt</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/notes_view.py</extracomment>
<source>Notes</source>
<translation>Notizen</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>Audience</source>
<translation>Publikum</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>Go to a scene of the lesson</source>
<translation>Zu einer Szene der Lektion gehen</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>Presenter</source>
<translation>Vortrag</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>Scenes of the lesson</source>
<translation>Szenen der Lektion</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>State of the audience's picture</source>
<translation>Zustand des Publikumsbildes</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>The notes of a lesson stand here. Lessons have a menu of their own.</source>
<translation>Hier stehen die Notizen einer Lektion. Lektionen haben ein eigenes Menü.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>This scene has no notes.</source>
<translation>Diese Szene hat keine Notizen.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/presenter.py</extracomment>
<source>waits for its screen</source>
<translation>wartet auf seinen Schirm</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/timer_row.py</extracomment>
<source>Pause</source>
<translation>Pause</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/timer_row.py</extracomment>
<source>Reset</source>
<translation>Auf null</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/timer_row.py</extracomment>
<source>Set …</source>
<translation>Stellen …</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/timer_row.py</extracomment>
<source>Start</source>
<translation>Start</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/presenter/timer_row.py</extracomment>
<source>Timer</source>
<translation>Uhr</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/talk_timer.py</extracomment>
<source>A lecture of {minutes} minutes: allowed are 0 to {most}.</source>
<translation>Eine Vorlesung von {minutes} Minuten: erlaubt sind 0 bis {most}.</translation>
</message>
<message>
<extracomment>bpviz/ui/lecture/tools.py</extracomment>
<source>Minutes to count down from, 0 to count up:</source>
<translation>Minuten zum Herunterzählen, 0 zum Hochzählen:</translation>
</message>
<message>
<extracomment>bpviz/ui/main_window.py</extracomment>
<source>This takes a while … Esc ends it</source>
<translation>Das dauert eine Weile … Esc beendet es</translation>
</message>
<message>
<extracomment>bpviz/ui/main_window.py</extracomment>
<source>the last stroke</source>
<translation>letzter Strich</translation>
</message>
<message>
<extracomment>bpviz/ui/main_window.py</extracomment>
<source>{why}

Nothing has changed.</source>
<translation>{why}

Es hat sich nichts geändert.</translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Break when </source>
<translation>Anhalten bei: </translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Break when {shortened} …</source>
<translation>Anhalten bei: {shortened} …</translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Break when …</source>
<translation>Anhalten bei …</translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Breakpoint {number}: {text}</source>
<translation>Haltepunkt {number}: {text}</translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Explain {name}</source>
<translation>{name} erklären</translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Go to step {reached}</source>
<translation>Zu Schritt {reached} gehen</translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Watch {name}</source>
<translation>{name} beobachten</translation>
</message>
<message>
<extracomment>bpviz/ui/menu_builder.py</extracomment>
<source>Why {name} = {value}?</source>
<translation>Warum ist {name} = {value}?</translation>
</message>
<message>
<extracomment>bpviz/ui/pace_menu.py</extracomment>
<source>&amp;Fast</source>
<translation>&amp;Schnell</translation>
</message>
<message>
<extracomment>bpviz/ui/pace_menu.py</extracomment>
<source>&amp;Normal</source>
<translation>&amp;Normal</translation>
</message>
<message>
<extracomment>bpviz/ui/pace_menu.py</extracomment>
<source>&amp;Slow</source>
<translation>&amp;Langsam</translation>
</message>
<message>
<extracomment>bpviz/ui/pace_menu.py</extracomment>
<source>Anima&amp;tion pace</source>
<translation>&amp;Tempo der Animation</translation>
</message>
<message>
<extracomment>bpviz/ui/pace_menu.py</extracomment>
<source>Nothing moves: the system asks programs for less motion.</source>
<translation>Nichts bewegt sich: Das System bittet Programme um weniger Bewegung.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source> Dropout leaves out {sum} of {count}.</source>
<translation> Dropout lässt {sum} von {count} weg.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>, layer {layer}</source>
<translation>, Schicht {layer}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Each hidden unit adds up {sources} and {passes}.</source>
<translation>Jedes verdeckte Neuron summiert {sources} und {passes}.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Each output adds up {sources} and {passes}.</source>
<translation>Jede Ausgabe summiert {sources} und {passes}.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Each output adds up {sources}; softmax turns the sums into shares of 1.</source>
<translation>Jede Ausgabe summiert {sources}; Softmax macht daraus Anteile von 1.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Each weight moves against its gradient, error × layer input; the biases are frozen.</source>
<translation>Jedes Gewicht geht gegen seinen Gradienten, Fehlersignal × Eingabe; der Bias ist eingefroren.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Each weight moves against its gradient: step size × error × layer input.</source>
<translation>Jedes Gewicht geht gegen seinen Gradienten: Schrittweite × Fehlersignal × Eingabe.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Forward to the hidden units{which}</source>
<translation>Vorwärts zu den verdeckten Neuronen{which}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Forward to the output</source>
<translation>Vorwärts zur Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Hidden error{which}</source>
<translation>Verdecktes Fehlersignal{which}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Hidden weights{which}</source>
<translation>Verdeckte Gewichte{which}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Output error</source>
<translation>Fehlersignal der Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Output weights</source>
<translation>Gewichte der Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Pick a sample</source>
<translation>Beispiel wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Pick one sample at random</source>
<translation>Ein zufälliges Beispiel wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Press PgDn to take the first phase, PgUp to go back, F5 to run.</source>
<translation>Bild↓ zeigt die erste Phase, Bild↑ geht zurück, F5 läuft.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Ready</source>
<translation>Bereit</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Stopped</source>
<translation>Angehalten</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Take the next sample in order</source>
<translation>Das nächste Beispiel der Reihe nach nehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Take the next sample of this shuffled epoch</source>
<translation>Das nächste Beispiel dieser gemischten Epoche nehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>Take the pinned sample</source>
<translation>Das feste Beispiel nehmen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>The errors above flow back through {reads}, times how much each unit can still move.</source>
<translation>Die Fehlersignale darüber fließen durch {reads} zurück, mal die Steigung jedes Neurons.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>These weights are frozen; only the biases move.</source>
<translation>Diese Gewichte sind eingefroren; nur die Biasgewichte bewegen sich.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>This layer is frozen: its weights stay as they are.</source>
<translation>Diese Schicht ist eingefroren: Ihre Gewichte bleiben, wie sie sind.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>is normalized over {over}</source>
<translation>normiert über {over}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>is normalized over {over}, then {apply}</source>
<translation>normiert über {over}, dann {apply}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>its weighted inputs</source>
<translation>die gewichteten Eingaben</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>passes the sum on as it is</source>
<translation>gibt die Summe weiter</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>passes the sum through {apply}</source>
<translation>wendet {apply} an</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>sample {sample} of {sample_count}</source>
<translation>Beispiel {sample} von {sample_count}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>the old {letter}</source>
<translation>die alten {letter}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>the weighted values of hidden layer {layer}</source>
<translation>Schicht {layer} gewichtet</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>the weighted values of the hidden units</source>
<translation>die gewichteten verdeckten Werte</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>the {letter} just updated</source>
<translation>die eben aktualisierten {letter}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>{phase_number} of {count} · {phase_title}</source>
<translation>{phase_number} von {count} · {phase_title}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/caption.py</extracomment>
<source>{sizes} units, {count} weights to learn</source>
<translation>{sizes} Neuronen, {count} Gewichte zu lernen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/confusion.py</extracomment>
<source>said →</source>
<translation>Antwort →</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/confusion.py</extracomment>
<source>share of the row  0</source>
<translation>Anteil der Zeile  0</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/confusion.py</extracomment>
<source>true {classes}, said {classes2}</source>
<translation>richtig {classes}, Antwort {classes2}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/confusion.py</extracomment>
<source>true ↓</source>
<translation>richtig ↓</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/confusion.py</extracomment>
<source>{names}: {count} of {size} ({share})</source>
<translation>{names}: {count} von {size} ({share})</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/difference.py</extracomment>
<source>other shape</source>
<translation>andere Form</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/difference.py</extracomment>
<source>other step</source>
<translation>anderer Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/far_targets.py</extracomment>
<source>{label} ← target</source>
<translation>{label} ← Zielwert</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/far_timeline.py</extracomment>
<source>mean</source>
<translation>Mittel</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/formulas.py</extracomment>
<source>through μ and σ</source>
<translation>durch μ und σ</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/interference.py</extracomment>
<source>most helped</source>
<translation>am meisten geholfen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/interference.py</extracomment>
<source>most hurt</source>
<translation>am meisten geschadet</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/interference.py</extracomment>
<source>{number}, this step's</source>
<translation>{number}, das dieses Schritts</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>activation (inputs {low} … {high})</source>
<translation>Aktivierung (Eingaben {low} … {high})</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>activation by layer: {each}</source>
<translation>Aktivierung je Schicht: {each}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>activations from least to greatest of a layer</source>
<translation>Aktivierungen vom kleinsten zum größten Wert einer Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>difference, {words}</source>
<translation>Differenz, {words}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>gradient, summed</source>
<translation>Gradient, summiert</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>weight, dashed below 0</source>
<translation>Gewicht, unter 0 gestrichelt</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>{words}, inputs and outputs:  {low}</source>
<translation>{words}, Ein- und Ausgaben:  {low}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>δ, γ: ring</source>
<translation>δ, γ: Ring</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/legend.py</extracomment>
<source>δ: ring</source>
<translation>δ: Ring</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>How far each output is off, times how much it can still move.</source>
<translation>Wie weit jede Ausgabe danebenliegt, mal ihre Steigung.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>How far each output is off: with {title} and cross-entropy the slopes cancel out.</source>
<translation>Wie weit jede Ausgabe danebenliegt: Mit {title} und Kreuzentropie kürzen sich die Steigungen.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>How the loss changes with each output, less what the other outputs take from it.</source>
<translation>Wie sich der Verlust mit jeder Ausgabe ändert, weniger dem, was die anderen davon nehmen.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>How the loss changes with each output, times how much it can still move.</source>
<translation>Wie sich der Verlust mit jeder Ausgabe ändert, mal deren Steigung.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>The loss is half the squared distance from the target.</source>
<translation>Der Verlust ist der halbe quadrierte Abstand vom Zielwert.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>The loss is half the squared distance near the target, and grows evenly beyond 1.</source>
<translation>Der Verlust ist nahe am Ziel der halbe quadrierte Abstand, jenseits von 1 linear.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>The loss is the cross-entropy: how surprising the right class is to the outputs.</source>
<translation>Der Verlust ist die Kreuzentropie: wie überraschend die richtige Klasse kommt.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>The loss is the cross-entropy: how surprising the target is to the output.</source>
<translation>Der Verlust ist die Kreuzentropie: wie überraschend der Zielwert kommt.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>The loss is the distance from the target.</source>
<translation>Der Verlust ist der Abstand vom Zielwert.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>penalty</source>
<translation>Strafterm</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/loss_formulas.py</extracomment>
<source>{words} The penalty of the weights comes on top.</source>
<translation>{words} Dazu kommt der Strafterm der Gewichte.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/network.py</extracomment>
<source>layer {layer}</source>
<translation>Schicht {layer}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/network.py</extracomment>
<source>sample {sample} of {count}</source>
<translation>Beispiel {sample} von {count}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/network.py</extracomment>
<source>{name}, {norm} norm</source>
<translation>{name}, {norm}-normiert</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/network.py</extracomment>
<source>{size} units</source>
<translation>{size} Neuronen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>all samples a batch</source>
<translation>alle Beispiele ein Stapel</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>batches of one</source>
<translation>Stapel von einem</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>batches of {size}</source>
<translation>Stapel von {size}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>biases</source>
<translation>mit Bias</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>drawn biases</source>
<translation>ausgeloste Biasgewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>drawn weights</source>
<translation>ausgeloste Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>dropout {shares}</source>
<translation>Dropout {shares}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>each clipped at {most}</source>
<translation>Werte bis {most}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>given biases</source>
<translation>gegebene Biasgewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>given weights</source>
<translation>gegebene Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>inputs {scaled}</source>
<translation>Eingaben {scaled}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>loss {loss}</source>
<translation>Verlust {loss}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>mean loss {mean}</source>
<translation>mittlerer Verlust {mean}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>no biases</source>
<translation>ohne Bias</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>no dropout</source>
<translation>kein Dropout</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>no file</source>
<translation>keine Datei</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>no hidden layer</source>
<translation>keine verdeckte Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>none clipped</source>
<translation>Werte unbegrenzt</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>norm clipped at {most}</source>
<translation>Norm bis {most}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>norm not clipped</source>
<translation>Norm unbegrenzt</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>not normalized</source>
<translation>nicht normiert</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>nothing frozen</source>
<translation>nichts eingefroren</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>nothing held out</source>
<translation>keine Prüfbeispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>pinned sample {sample}</source>
<translation>festes Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>weight decay {share}</source>
<translation>Gewichtszerfall {share}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>weights of seed {seed}</source>
<translation>Gewichte von Seed {seed}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>weights of the seed</source>
<translation>Gewichte vom Seed</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>{names} frozen</source>
<translation>{names} eingefroren</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>{names}-normalized</source>
<translation>{names}-normiert</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>{name} order</source>
<translation>Reihenfolge {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>{name} weights</source>
<translation>Gewichte {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>{said} from step {forked_at}</source>
<translation>{said} ab Schritt {forked_at}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>{samples} samples</source>
<translation>{samples} Beispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/run_words.py</extracomment>
<source>{share} % held out</source>
<translation>{share} % Prüfbeispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>, at {last} in any case</source>
<translation>, in jedem Fall bei {last}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>1 step</source>
<translation>1 Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>An epoch ends: a run</source>
<translation>Die Epoche endet: Ein Lauf</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>Converged</source>
<translation>Konvergiert</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>Converged?</source>
<translation>Konvergiert?</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>No stop condition is set: on to the next step.</source>
<translation>Keine Stoppbedingung gesetzt: weiter zum nächsten Schritt.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>Not yet. The epoch ends in {steps}, and a run then</source>
<translation>Noch nicht. Noch {steps} bis zum Ende der Epoche; ein Lauf</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>Not yet: a run goes on until {last}.</source>
<translation>Noch nicht: Ein Lauf geht weiter bis {last}.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>Stopped at the limit</source>
<translation>An der Grenze angehalten</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>Stopped early</source>
<translation>Früh angehalten</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>every weight change</source>
<translation>jede Gewichtsänderung</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>gradient norm</source>
<translation>Gradientennorm</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>held-out loss not lower for {waited} of {epochs}</source>
<translation>Prüfverlust nicht kleiner seit {waited} von {epochs}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>the held-out loss has not fallen for {epochs}</source>
<translation>der Prüfverlust seit {epochs} nicht gefallen ist</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>{count} epochs</source>
<translation>{count} Epochen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>{count} steps</source>
<translation>{count} Schritte</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/stop_words.py</extracomment>
<source>{when} stops if {conditions}{at_latest}.</source>
<translation>{when} hält dann, wenn {conditions}{at_latest}.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/targets.py</extracomment>
<source>target: {label}</source>
<translation>Zielwert: {label}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/timeline.py</extracomment>
<source>step 0</source>
<translation>Schritt 0</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/timeline_marks.py</extracomment>
<source>, the end of epoch {value}</source>
<translation>, das Ende von Epoche {value}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/timeline_marks.py</extracomment>
<source>, which is off</source>
<translation>, der aus ist</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/timeline_marks.py</extracomment>
<source>breakpoint that is off</source>
<translation>Haltepunkt, der aus ist</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/timeline_marks.py</extracomment>
<source>breakpoint {number}{what}{state}</source>
<translation>Haltepunkt {number}{what}{state}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/timeline_marks.py</extracomment>
<source>{name} parts</source>
<translation>{name} trennt sich</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/timeline_marks.py</extracomment>
<source>{name} went on to step {newest}</source>
<translation>{name} ging weiter bis Schritt {newest}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/tips.py</extracomment>
<source>gradient {gradient}</source>
<translation>Gradient {gradient}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/tips.py</extracomment>
<source>left out by dropout</source>
<translation>von Dropout weggelassen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/tips.py</extracomment>
<source>the constant 1</source>
<translation>die Konstante 1</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/tips.py</extracomment>
<source>{parts}
from {start} to {unit}</source>
<translation>{parts}
von {start} nach {unit}</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/unit_texts.py</extracomment>
<source>⋮ {size} units</source>
<translation>⋮ {size} Neuronen</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/update_formulas.py</extracomment>
<source>, and the pull of the penalty</source>
<translation>, und der Zug des Strafterms</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/update_formulas.py</extracomment>
<source>, clipped</source>
<translation>, begrenzt</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/update_formulas.py</extracomment>
<source>Add ∂f/∂w to the batch's sum (sample {place} of {size}); the weights wait for its end.</source>
<translation>∂f/∂w kommt zur Summe des Stapels (Beispiel {place} von {size}); die Gewichte warten.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/update_formulas.py</extracomment>
<source>The batch's sum, divided by {size}{clipped}{pull}, then the update by {title}.</source>
<translation>Die Summe des Stapels, durch {size} geteilt{clipped}{pull}, dann die Aktualisierung mit {title}.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/update_formulas.py</extracomment>
<source>The gradient of this sample{clipped}{pull}, then the update by {title}.</source>
<translation>Der Gradient dieses Beispiels{clipped}{pull}, dann die Aktualisierung mit {title}.</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/update_formulas.py</extracomment>
<source>clip({gradient})</source>
<translation>begrenzt({gradient})</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/weight_images.py</extracomment>
<source>0 in the middle</source>
<translation>0 in der Mitte</translation>
</message>
<message>
<extracomment>bpviz/ui/painting/weight_images.py</extracomment>
<source>each image on its own scale</source>
<translation>jedes Bild mit eigener Skala</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Breakpoints</source>
<translation>Haltepunkte</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Flow</source>
<translation>Fluss</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Functions</source>
<translation>Funktionen</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Images</source>
<translation>Bilder</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Inspector</source>
<translation>Inspektor</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Landscape</source>
<translation>Landschaft</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Learned</source>
<translation>Fenster zum Gelernten</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>My work</source>
<translation>Rechnung</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Numbers</source>
<translation>Zahlen</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Panels</source>
<translation>Fenster zum Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Plot</source>
<translation>Kurven</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Samples</source>
<translation>Beispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Starts</source>
<translation>Starts</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Watches</source>
<translation>Werte</translation>
</message>
<message>
<extracomment>bpviz/ui/panel_table.py</extracomment>
<source>Weights over time</source>
<translation>Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/beside/beside_panel.py</extracomment>
<source>Colour by difference</source>
<translation>Nach Differenz färben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/beside/beside_panel.py</extracomment>
<source>Difference, right − left (D)</source>
<translation>Differenz, rechts − links (D)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/beside/beside_panel.py</extracomment>
<source>One run again (Ctrl+F6)</source>
<translation>Wieder ein Lauf (Strg+F6)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/beside/beside_panel.py</extracomment>
<source>lower − upper</source>
<translation>unten − oben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/beside/beside_panel.py</extracomment>
<source>Δ right − left</source>
<translation>Δ rechts − links</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/beside/beside_picture.py</extracomment>
<source>Network of the run beside</source>
<translation>Netz des Laufs daneben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/beside/beside_picture.py</extracomment>
<source>{{}}: left {{}}, right {{}}, Δ {{}}</source>
<translation>{{}}: links {{}}, rechts {{}}, Δ {{}}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source> in a row</source>
<translation> in Folge</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>A number such as 0.2, 0,2 or 1e-3</source>
<translation>Eine Zahl wie 0,2 oder 1e-3</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Add</source>
<translation>Hinzufügen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Add a breakpoint</source>
<translation>Haltepunkt hinzufügen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Back without a change (Esc)</source>
<translation>Zurück ohne Änderung (Esc)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Change</source>
<translation>Ändern</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Edit breakpoint {number}</source>
<translation>Haltepunkt {number} ändern</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Epoch</source>
<translation>Epoche</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>For how many steps in a row it must hold</source>
<translation>Wie viele Schritte in Folge es gelten muss</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>From</source>
<translation>Von</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Ignore hits</source>
<translation>Treffer übergehen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Ignored hits</source>
<translation>Übergangene Treffer</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Layer</source>
<translation>Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Phase</source>
<translation>Phase</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Step</source>
<translation>Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Steps</source>
<translation>Schritte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Stops at {said}.</source>
<translation>Hält bei: {said}.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Stops when {said}.</source>
<translation>Hält bei: {said}.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Take it (Enter)</source>
<translation>Übernehmen (Eingabe)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>The first so many hits do not stop</source>
<translation>So viele Treffer halten zunächst nicht an</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>To</source>
<translation>Nach</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Unit</source>
<translation>Neuron</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>Value</source>
<translation>Wert</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_form.py</extracomment>
<source>What it stops at</source>
<translation>Woran er hält</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_kinds.py</extracomment>
<source>Kind of breakpoint</source>
<translation>Art des Haltepunkts</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_kinds.py</extracomment>
<source>What the run is to stop at</source>
<translation>Woran der Lauf halten soll</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_list.py</extracomment>
<source>Edit …</source>
<translation>Ändern …</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_list.py</extracomment>
<source>Hits to ignore</source>
<translation>Zu übergehende Treffer</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_list.py</extracomment>
<source>Ignore one hit less</source>
<translation>Einen Treffer weniger übergehen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_list.py</extracomment>
<source>Ignore one more hit</source>
<translation>Einen Treffer mehr übergehen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_list.py</extracomment>
<source>Remove</source>
<translation>Entfernen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_list.py</extracomment>
<source>Switch on or off</source>
<translation>Ein- oder ausschalten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>, which stopped the run here</source>
<translation>, der den Lauf hier angehalten hat</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>A step that is not finite cannot be taken, so this cannot be switched off.</source>
<translation>Ein nicht endlicher Schritt kann nicht gemacht werden, also lässt sich das nicht ausschalten.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>Breakpoint {number}: {row}{stopped}
{keys}</source>
<translation>Haltepunkt {number}: {row}{stopped}
{keys}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>How often a run has hit it</source>
<translation>Wie oft ein Lauf ihn getroffen hat</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>Remove breakpoint {number} (Delete)</source>
<translation>Haltepunkt {number} entfernen (Entf)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>So many hits do not stop (+ and −, or click)</source>
<translation>So viele Treffer halten nicht an (+ und −, oder klicken)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>Space: on or off · Enter: edit · + −: ignore more or fewer hits · Delete: remove</source>
<translation>Leertaste: ein oder aus · Eingabe: ändern · + −: mehr oder weniger Treffer übergehen · Entf: entfernen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>The condition (Enter: edit)</source>
<translation>Die Bedingung (Eingabe: ändern)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>Whether it stops a run (Space)</source>
<translation>Ob er einen Lauf anhält (Leertaste)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>a number is not finite: always stops</source>
<translation>eine Zahl ist nicht endlich: hält immer</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>breakpoint {number}</source>
<translation>Haltepunkt {number}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>condition</source>
<translation>Bedingung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>hits</source>
<translation>Treffer</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>ignore</source>
<translation>übergehen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>ignores {ignore}</source>
<translation>übergeht {ignore}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>off</source>
<translation>aus</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>on</source>
<translation>ein</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>stopped the run</source>
<translation>hat den Lauf angehalten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>waits for a network that has it</source>
<translation>wartet auf ein Netz, das es hat</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_model.py</extracomment>
<source>{hits} hits</source>
<translation>{hits} Treffer</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_place.py</extracomment>
<source>Error</source>
<translation>Fehlersignal</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoint_place.py</extracomment>
<source>Source of the weight</source>
<translation>Quelle des Gewichts</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoints_panel.py</extracomment>
<source>Add a breakpoint (Insert)</source>
<translation>Haltepunkt hinzufügen (Einfg)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoints_panel.py</extracomment>
<source>Add …</source>
<translation>Neu …</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoints_panel.py</extracomment>
<source>None yet. Right-click a unit, a weight or a curve, or press Insert.</source>
<translation>Noch keine. Rechtsklick auf Neuron, Gewicht oder Kurve, oder Einfg drücken.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoints_panel.py</extracomment>
<source>Run back to the previous hit (Ctrl+F5)</source>
<translation>Zurück zum vorigen Treffer laufen (Strg+F5)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoints_panel.py</extracomment>
<source>Run to next ▶</source>
<translation>Zum nächsten ▶</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoints_panel.py</extracomment>
<source>Run to the next hit (F5)</source>
<translation>Zum nächsten Treffer laufen (F5)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/breakpoints_panel.py</extracomment>
<source>◀ Run back</source>
<translation>◀ Zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/sample_box.py</extracomment>
<source>The number of the sample, from 1</source>
<translation>Die Nummer des Beispiels, ab 1</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/sample_box.py</extracomment>
<source>any</source>
<translation>jedes</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/breakpoints/sample_box.py</extracomment>
<source>target {label}</source>
<translation>Zielwert {label}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>At loss</source>
<translation>Bei Verlust</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>At step</source>
<translation>Bei Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Batch</source>
<translation>Stapel</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Bias</source>
<translation>Bias</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Biases</source>
<translation>Bias</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Clip each at</source>
<translation>Je Wert bis</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Clip norm at</source>
<translation>Norm bis</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Decay γ, τ</source>
<translation>Abfall γ, τ</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Decay λ</source>
<translation>Zerfall λ</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Divisor ε</source>
<translation>Divisor ε</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Dropout</source>
<translation>Dropout</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Held out</source>
<translation>Prüfanteil</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Held out for</source>
<translation>Prüf-Epochen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Hidden error</source>
<translation>Fehlersignal</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Hidden units</source>
<translation>Verdeckt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Inputs</source>
<translation>Eingaben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Method</source>
<translation>Verfahren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Momentum</source>
<translation>Momentum</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Normalized</source>
<translation>Normiert</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Open a file …</source>
<translation>Datei öffnen …</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Order</source>
<translation>Reihenfolge</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Patience</source>
<translation>Geduld</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Schedule</source>
<translation>Verlauf</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Seed</source>
<translation>Seed</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Size, noise</source>
<translation>n, Rauschen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Squares β₂</source>
<translation>Quadrate β₂</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Start, scale r</source>
<translation>Start, Skala r</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>Step size α</source>
<translation>Schrittweite α</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>all samples</source>
<translation>alle Beispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>as given</source>
<translation>wie gegeben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>binary CE</source>
<translation>binäre KE</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>categorical CE</source>
<translation>kateg. KE</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>constant 1</source>
<translation>konstante 1</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>exponential</source>
<translation>exponentiell</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>of each layer</source>
<translation>je Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>of weights</source>
<translation>der Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>on plateau</source>
<translation>bei Stillstand</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>shuffled</source>
<translation>gemischt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>the same</source>
<translation>derselbe</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>whitened</source>
<translation>PCA</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>φ hidden</source>
<translation>φ verdeckt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_fields.py</extracomment>
<source>φ output</source>
<translation>φ Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_panel.py</extracomment>
<source>A change starts again at step 0.</source>
<translation>Eine Änderung beginnt wieder bei Schritt 0.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_panel.py</extracomment>
<source>Changes from here on</source>
<translation>Gilt ab hier</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_panel.py</extracomment>
<source>Restarts the run</source>
<translation>Beginnt den Lauf neu</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_panel.py</extracomment>
<source>Steps taken stay as they were.</source>
<translation>Gemachte Schritte bleiben, wie sie waren.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_panel.py</extracomment>
<source>{path}: found {found}; allowed is {allowed}</source>
<translation>{path}: gefunden: {found}; erlaubt ist {allowed}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>Each layer</source>
<translation>Jede Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>Optimizer</source>
<translation>Verfahren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>Regularization</source>
<translation>Regularisierung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>Stop</source>
<translation>Stopp</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>held-out loss</source>
<translation>Prüfverlust</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>loss {mean_loss:g}</source>
<translation>Verlust {mean_loss:g}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>of weights {weights_seed}</source>
<translation>der Gewichte {weights_seed}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/experiment_values.py</extracomment>
<source>step {steps}</source>
<translation>Schritt {steps}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_plot.py</extracomment>
<source>Each layer's norms appear here from the first step on.</source>
<translation>Ab dem ersten Schritt erscheinen hier die Normen jeder Schicht.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_plot.py</extracomment>
<source>Norms of each layer over the steps</source>
<translation>Normen jeder Schicht über den Schritten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_plot.py</extracomment>
<source>Show {noun}</source>
<translation>{noun} zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_profile.py</extracomment>
<source>Layers at the present step</source>
<translation>Schichten beim gegenwärtigen Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source> are 0 in {layers}</source>
<translation> sind 0 in {layers}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source> are about even: {factor}</source>
<translation> sind etwa gleich: {factor}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source> grow {factor} towards the {end}</source>
<translation> wachsen zu den {end} hin: {factor}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source> grow {factor} towards the {end}: exploding</source>
<translation> explodieren zu den {end} hin: {factor}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source> shrink {factor} towards the {end}</source>
<translation> schrumpfen zu den {end} hin: {factor}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source> shrink {factor} towards the {end}: vanishing</source>
<translation> verschwinden zu den {end} hin: {factor}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>: not all are known</source>
<translation>: nicht alle sind bekannt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>: one layer only, nothing to compare</source>
<translation>: nur eine Schicht, nichts zu vergleichen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>About even</source>
<translation>Etwa gleich</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>Exploding</source>
<translation>Explodiert</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>Growing</source>
<translation>Wächst</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>How far a step moves a layer's weights for their size: ‖ΔW‖ / ‖W‖</source>
<translation>Wie weit ein Schritt die Gewichte einer Schicht bewegt, gemessen an ihrer Größe: ‖ΔW‖ / ‖W‖</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>How large a layer's activations are: root mean square</source>
<translation>Wie groß die Aktivierungen einer Schicht sind: quadratisches Mittel</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>How large a layer's errors δ are: root mean square</source>
<translation>Wie groß die Fehlersignale δ einer Schicht sind: quadratisches Mittel</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>How large ∂f/∂w is over a layer's weights and biases: root mean square</source>
<translation>Wie groß ∂f/∂w über die Gewichte einer Schicht ist: quadratisches Mittel</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>Shrinking</source>
<translation>Schrumpft</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>Vanishing</source>
<translation>Verschwindet</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>activations</source>
<translation>Aktivierungen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>errors δ</source>
<translation>Fehlersignale δ</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>gradients</source>
<translation>Gradienten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>layer 1 has {share} % of layer {depth}</source>
<translation>Schicht 1 hat {share} % von Schicht {depth}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>layer 1 has {share} times layer {depth}</source>
<translation>Schicht 1 hat das {share}-Fache von Schicht {depth}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>layer {layer}, {name}</source>
<translation>Schicht {layer}, {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>layers {first}–{last}</source>
<translation>Schichten {first}–{last}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>layers {numbers}</source>
<translation>Schichten {numbers}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>relative updates</source>
<translation>relative Änderungen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>this sample {own}</source>
<translation>dieses Beispiel {own}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/flow/flow_text.py</extracomment>
<source>×{factor} per layer</source>
<translation>×{factor} je Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>Bars come with this layer's activations.</source>
<translation>Balken kommen mit den Aktivierungen dieser Schicht.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>Click a bar for its numbers.</source>
<translation>Ein Klick auf einen Balken zeigt seine Zahlen.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>Click a dot for its numbers.</source>
<translation>Ein Klick auf einen Punkt zeigt seine Zahlen.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>Dots come with this layer's activations.</source>
<translation>Punkte kommen mit den Aktivierungen dieser Schicht.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>Layer whose activation is shown</source>
<translation>Schicht, deren Aktivierung gezeigt wird</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>The layer whose activation is shown</source>
<translation>Die Schicht, deren Aktivierung gezeigt wird</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>Units where φ′ is below 5 % of its greatest value: errors hardly pass through them</source>
<translation>Neuronen, bei denen φ′ unter 5 % seines größten Werts liegt: Fehlersignale kommen kaum hindurch</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>{flat_sign} {sum} of {count} flat</source>
<translation>{flat_sign} {sum} von {count} flach</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/activation_view.py</extracomment>
<source>{title} looks at all outputs together.</source>
<translation>{title} sieht alle Ausgaben zusammen an.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/answers_plot.py</extracomment>
<source>Units on the curves of their activation</source>
<translation>Neuronen auf den Kurven ihrer Aktivierung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/answers_plot.py</extracomment>
<source>← → another unit by its z, Home and End the ends, Enter selects it</source>
<translation>← → ein anderes Neuron nach seinem z, Pos1 und Ende die äußersten, Eingabe wählt es</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/schedule_view.py</extracomment>
<source>Step size</source>
<translation>Schrittweite</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/schedule_view.py</extracomment>
<source>Step size over the steps</source>
<translation>Schrittweite über den Schritten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/schedule_view.py</extracomment>
<source>{told}; it depends on the run</source>
<translation>{told}; hängt vom Lauf ab</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/schedule_view.py</extracomment>
<source>{told}; t in batches</source>
<translation>{told}; t in Stapeln</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/functions/unit_answers.py</extracomment>
<source>dropout × {kept}</source>
<translation>Dropout × {kept}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>Central difference {numeric}: {verdict}, relative error {error}.</source>
<translation>Differenzenquotient {numeric}: {verdict}, relativer Fehler {error}.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>It comes through μ and σ² of a batch that is not at hand.</source>
<translation>Er kommt durch μ und σ² eines Stapels, der nicht zur Hand ist.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>It was computed with weights that are updated already, on purpose.</source>
<translation>Er wurde absichtlich mit schon aktualisierten Gewichten berechnet.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>The central difference (f(θ + ε) − f(θ − ε)) / 2ε of the loss</source>
<translation>Der zentrale Differenzenquotient (f(θ + ε) − f(θ − ε)) / 2ε des Verlusts</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>The gradient that backpropagation computed</source>
<translation>Der Gradient, den Backpropagation berechnet hat</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>The relative error between both; the tick stands at the tolerance</source>
<translation>Der relative Fehler zwischen beiden; der Strich steht bei der Toleranz</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>The slope of the loss jumps within ε of this weight: a difference cannot tell it.</source>
<translation>Die Steigung des Verlusts springt innerhalb von ε um dieses Gewicht: Ein Differenzenquotient kann sie nicht zeigen.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>The weight or bias</source>
<translation>Das Gewicht oder der Bias</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>Whether they agree</source>
<translation>Ob sie übereinstimmen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>backprop</source>
<translation>Backprop</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>difference</source>
<translation>Differenz</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>difference  {numeric}</source>
<translation>Differenz  {numeric}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_model.py</extracomment>
<source>relative error {error}: {verdicts}</source>
<translation>relativer Fehler {error}: {verdicts}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_table.py</extracomment>
<source>Paused while the run is fast.</source>
<translation>Pausiert, solange der Lauf schnell ist.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_table.py</extracomment>
<source>Take a step: then every gradient is checked against a difference of the loss.</source>
<translation>Einen Schritt machen: Dann wird jeder Gradient mit einem Differenzenquotienten geprüft.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_table.py</extracomment>
<source>The gradients come with the error phases.</source>
<translation>Die Gradienten kommen mit den Phasen der Fehlersignale.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_table.py</extracomment>
<source>nothing to check</source>
<translation>nichts zu prüfen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_table.py</extracomment>
<source>worst {error} ({name})</source>
<translation>größter {error} ({name})</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_table.py</extracomment>
<source>{counts} of {sum} agree</source>
<translation>{counts} von {sum} stimmen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_view.py</extracomment>
<source>Checked gradients</source>
<translation>Geprüfte Gradienten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/gradients/gradient_view.py</extracomment>
<source>Sort by the next column</source>
<translation>Nach der nächsten Spalte sortieren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>, 1 follows from your values</source>
<translation>, 1 folgt aus eigenen Werten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>, {count} follow from your values</source>
<translation>, {count} folgen aus eigenen Werten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Check</source>
<translation>Prüfen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Check my work</source>
<translation>Meine Rechnung prüfen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Empty all cells of this step</source>
<translation>Alle Zellen dieses Schritts leeren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Hide answers</source>
<translation>Eigene zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Hide the numbers until checked</source>
<translation>Zahlen bis zur Prüfung verdecken</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Mark all answers of this step (Enter in a cell)</source>
<translation>Alle Antworten dieses Schritts prüfen (Eingabe in einer Zelle)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Press PgDn to pick a sample; then work the step out by hand.</source>
<translation>Bild↓ wählt ein Beispiel; dann den Schritt von Hand rechnen.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Show answers</source>
<translation>Lösung zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Show the right numbers of this step; press again for your own</source>
<translation>Die richtigen Zahlen dieses Schritts zeigen; noch einmal drücken für die eigenen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>Step {t}, sample {sample} of {count}</source>
<translation>Schritt {t}, Beispiel {sample} von {count}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>What is not right yet shows as ? in the network</source>
<translation>Was noch nicht richtig ist, steht als ? im Netz</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_grid.py</extracomment>
<source>{right} of {count} right{also}</source>
<translation>{right} von {count} richtig{also}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_rows.py</extracomment>
<source>Enter checks and moves on; ↑ and ↓ move between cells</source>
<translation>Eingabe prüft und geht weiter; ↑ und ↓ gehen zwischen den Zellen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_rows.py</extracomment>
<source>Follows from your value: right, had the numbers before it been right.</source>
<translation>Folgt aus dem eigenen Wert: richtig, wenn die Zahlen davor richtig gewesen wären.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_rows.py</extracomment>
<source>↳ follows</source>
<translation>↳ folgt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_rows.py</extracomment>
<source>≈ too rough</source>
<translation>≈ zu grob</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_rows.py</extracomment>
<source>✓ right</source>
<translation>✓ richtig</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_rows.py</extracomment>
<source>✗ unclear</source>
<translation>✗ unklar</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/homework_rows.py</extracomment>
<source>✗ wrong</source>
<translation>✗ falsch</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/unit_chooser.py</extracomment>
<source>Layer to work out</source>
<translation>Zu rechnende Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/unit_chooser.py</extracomment>
<source>The layer whose numbers are asked for</source>
<translation>Die Schicht, nach deren Zahlen gefragt wird</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/unit_chooser.py</extracomment>
<source>The unit of that layer, from 1</source>
<translation>Das Neuron dieser Schicht, ab 1</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/unit_chooser.py</extracomment>
<source>Unit to work out</source>
<translation>Zu rechnendes Neuron</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/homework/unit_chooser.py</extracomment>
<source>unit </source>
<translation>Neuron </translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/image_grid.py</extracomment>
<source>arrows: another unit, Shift+arrows: another pixel, Enter selects the unit</source>
<translation>Pfeile: ein anderes Neuron, Umschalt+Pfeile: ein anderes Pixel, Eingabe wählt das Neuron</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>A scale of its own for each image, else one for all (O)</source>
<translation>Für jedes Bild eine eigene Skala, sonst eine für alle (O)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>Rows × columns of the picture</source>
<translation>Zeilen × Spalten des Bildes</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>Rows × columns of the picture that the inputs are</source>
<translation>Zeilen × Spalten des Bildes, das die Eingaben sind</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>Weights times the inputs of the shown step (X)</source>
<translation>Gewichte mal die Eingaben des gezeigten Schritts (X)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>no picture</source>
<translation>kein Bild</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>own scales</source>
<translation>eigene Skalen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>sample {number}, {label}</source>
<translation>Beispiel {number}, {label}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>unit {unit}: a click selects it</source>
<translation>Neuron {unit}: ein Klick wählt es</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>{weight}{product} = {value}, row {row}, column {column}</source>
<translation>{weight}{product} = {value}, Zeile {row}, Spalte {column}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>{{count}} inputs are no picture. Images need one, such as the 8 × 8 pixels of Digits.</source>
<translation>{{count}} Eingaben sind kein Bild. Bilder brauchen eines, wie die 8 × 8 Pixel der Ziffern.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>{{count}} inputs are no square picture. If they are a picture, choose its rows × columns above.</source>
<translation>{{count}} Eingaben sind kein quadratisches Bild. Sind sie ein Bild, oben Zeilen × Spalten wählen.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/images_panel.py</extracomment>
<source>× input</source>
<translation>× Eingabe</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/input_image.py</extracomment>
<source>Take a step: then its sample is shown here.</source>
<translation>Einen Schritt machen: Dann steht sein Beispiel hier.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/input_image.py</extracomment>
<source>colours from {limits} to {limits2}</source>
<translation>Farben von {limits} bis {limits2}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/images/input_image.py</extracomment>
<source>input x</source>
<translation>Eingabe x</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>, sample {sample}</source>
<translation>, Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>Go back to the step that last changed this weight notably (W)</source>
<translation>Zurück zum Schritt, der dieses Gewicht zuletzt merklich geändert hat (W)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>Go to the step that made this change (Enter)</source>
<translation>Zum Schritt gehen, der diese Änderung gemacht hat (Eingabe)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>Largest changes</source>
<translation>Größte Änderungen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>They are looked up when the run is paused.</source>
<translation>Sie werden gesucht, wenn der Lauf angehalten ist.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>This weight has not changed yet.</source>
<translation>Dieses Gewicht hat sich noch nicht geändert.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>Why this value?</source>
<translation>Warum dieser Wert?</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>edited at step {step}</source>
<translation>bearbeitet bei Schritt {step}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>sample {sample}</source>
<translation>Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>step {first}</source>
<translation>Schritt {first}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/changes_view.py</extracomment>
<source>steps {first}–{last}</source>
<translation>Schritte {first}–{last}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/derivation_view.py</extracomment>
<source>Tab goes to the next number, Enter explains it</source>
<translation>Tab geht zur nächsten Zahl, Eingabe erklärt sie</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/derivation_view.py</extracomment>
<source>Where {term} comes from</source>
<translation>Woher {term} kommt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/inspector.py</extracomment>
<source>(f(w + ε) − f(w − ε)) / 2ε: found by two forward passes, without backpropagation</source>
<translation>(f(w + ε) − f(w − ε)) / 2ε: aus zwei Vorwärtsphasen, ohne Backpropagation</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/inspector.py</extracomment>
<source>Back to the subject before (Alt+Left)</source>
<translation>Zurück zum Thema davor (Alt+Links)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/inspector.py</extracomment>
<source>Explain the loss</source>
<translation>Den Verlust erklären</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/inspector.py</extracomment>
<source>Forward again (Alt+Right)</source>
<translation>Wieder vorwärts (Alt+Rechts)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/inspector.py</extracomment>
<source>How things are called: auto is the lecture's way for one hidden layer</source>
<translation>Wie alles heißt: auto ist die Schreibweise der Vorlesung bei einer verdeckten Schicht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/inspector.py</extracomment>
<source>Notation</source>
<translation>Schreibweise</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/inspector.py</extracomment>
<source>Show the sample</source>
<translation>Das Beispiel zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/inspector/subject_header.py</extracomment>
<source>Click a unit or a weight to see where its numbers come from.</source>
<translation>Ein Klick auf ein Neuron oder Gewicht zeigt, woher seine Zahlen kommen.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_panel.py</extracomment>
<source>The mean loss over a plane through all weights</source>
<translation>Der mittlere Verlust über einer Ebene durch alle Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source> · hatched: not finite</source>
<translation> · schraffiert: nicht endlich</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>, now {t}</source>
<translation>, jetzt {t}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>Over the two directions in which the run has moved most</source>
<translation>Über den zwei Richtungen, in die sich der Lauf am meisten bewegt hat</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>Over the values of two weights, all others as they are now</source>
<translation>Über den Werten zweier Gewichte, alle anderen wie jetzt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>Over two random directions, each unit's part as long as the unit's own weights</source>
<translation>Über zwei zufälligen Richtungen, der Teil jedes Neurons so lang wie seine eigenen Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>Take some steps: the plane comes from where the run has been.</source>
<translation>Einige Schritte machen: Die Ebene kommt daher, wo der Lauf gewesen ist.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>The run moves in all weights, and is drawn where it stands over this slice. The loss there differs from the run's own by what the other weights do.</source>
<translation>Der Lauf bewegt sich in allen Gewichten und ist dort gezeichnet, wo er über diesem Schnitt steht. Der Verlust dort weicht vom eigenen des Laufs um das ab, was die anderen Gewichte tun.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>The weights have not moved: the plane comes from where the run has been.</source>
<translation>Die Gewichte haben sich nicht bewegt: Die Ebene kommt daher, wo der Lauf gewesen ist.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>direction 1</source>
<translation>Richtung 1</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>direction 2</source>
<translation>Richtung 2</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>loss here {here} · on the slice {there}</source>
<translation>Verlust hier {here} · auf dem Schnitt {there}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>mean of the path</source>
<translation>Mitte des Wegs</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>path</source>
<translation>Weg</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>present θ</source>
<translation>jetziges θ</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>surface at step {t}{now}{hatched}</source>
<translation>Fläche bei Schritt {t}{now}{hatched}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>weights</source>
<translation>Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/landscape_words.py</extracomment>
<source>{where} · loss {loss_or_not}</source>
<translation>{where} · Verlust {loss_or_not}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/level_bar.py</extracomment>
<source>Legend of the losses</source>
<translation>Legende der Verluste</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>Draw two other directions</source>
<translation>Zwei andere Richtungen auslosen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>Let the selected weight be x, and the last x be y</source>
<translation>Das gewählte Gewicht zu x machen, und das letzte x zu y</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>The plane goes through</source>
<translation>Die Ebene geht durch</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>The weight along {axis}</source>
<translation>Das Gewicht entlang {axis}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>Weight along {axis}</source>
<translation>Gewicht entlang {axis}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>What point the plane of the trajectory goes through</source>
<translation>Durch welchen Punkt die Ebene des Wegs geht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>another direction</source>
<translation>andere Richtung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>filter-normalised, seed {seed}</source>
<translation>filternormiert, Seed {seed}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>selected</source>
<translation>gewählte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>through</source>
<translation>durch</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/plane_chooser.py</extracomment>
<source>{sum:.1%} of variance</source>
<translation>{sum:.1%} der Varianz</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>Give up the surface that is being taken</source>
<translation>Die Fläche, die gerade berechnet wird, aufgeben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>How many cells the surface has</source>
<translation>Wie viele Zellen die Fläche hat</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>How much of the surface is taken</source>
<translation>Wie viel der Fläche berechnet ist</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>Levels at powers of ten, or evenly spaced</source>
<translation>Höhenlinien bei Zehnerpotenzen, oder in gleichen Abständen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>Resolution of the surface</source>
<translation>Auflösung der Fläche</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>Take the surface anew, as all weights are now</source>
<translation>Die Fläche neu berechnen, mit allen Gewichten wie jetzt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>anew</source>
<translation>neu</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>cancel</source>
<translation>abbrechen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_foot.py</extracomment>
<source>log</source>
<translation>log</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_plot.py</extracomment>
<source>Show all</source>
<translation>Alles zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_plot.py</extracomment>
<source>Zoom in</source>
<translation>Vergrößern</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/surface_plot.py</extracomment>
<source>Zoom out</source>
<translation>Verkleinern</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/landscape/weight_setting.py</extracomment>
<source>Set these weights here: {values}</source>
<translation>Diese Gewichte hier setzen: {values}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/layer_rows.py</extracomment>
<source>Activation of hidden layer {{}}</source>
<translation>Aktivierung der verdeckten Schicht {{}}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/layer_rows.py</extracomment>
<source>How hidden layer {{}} is normalized</source>
<translation>Wie die verdeckte Schicht {{}} normiert wird</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>Outputs</source>
<translation>Ausgaben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>Take samples in the order before (U)</source>
<translation>Beispiele wieder in der Reihenfolge davor nehmen (U)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>The next units (])</source>
<translation>Die nächsten Neuronen (])</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>The units before ([)</source>
<translation>Die Neuronen davor ([)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>Units</source>
<translation>Neuronen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>Unpin</source>
<translation>Lösen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>What each hidden unit says</source>
<translation>Was jedes verdeckte Neuron sagt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_buttons.py</extracomment>
<source>What the outputs say</source>
<translation>Was die Ausgaben sagen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_choices.py</extracomment>
<source>Input across</source>
<translation>Eingabe waagerecht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_choices.py</extracomment>
<source>Input up</source>
<translation>Eingabe senkrecht</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_choices.py</extracomment>
<source>Output</source>
<translation>Ausgabe</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_choices.py</extracomment>
<source>all</source>
<translation>alle</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_choices.py</extracomment>
<source>none: curves</source>
<translation>keine: Kurven</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_choices.py</extracomment>
<source>winner</source>
<translation>größte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_choices.py</extracomment>
<source>{name} of the map</source>
<translation>{name} der Karte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_view.py</extracomment>
<source>Map of the outputs, with the samples</source>
<translation>Karte der Ausgaben, mit den Beispielen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_view.py</extracomment>
<source>← → ↑ ↓ another sample, Home and End the first and last, Enter pins it, Enter again unpins it</source>
<translation>← → ↑ ↓ ein anderes Beispiel, Pos1 und Ende das erste und letzte, Eingabe hält es fest, noch einmal löst es</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>held-out sample {sample}</source>
<translation>Prüfbeispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>other as in sample {sample}</source>
<translation>die andere wie bei Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>others as in sample {sample}</source>
<translation>die anderen wie bei Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>pinned</source>
<translation>fest</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>pinned: sample {pinned}</source>
<translation>fest: Beispiel {pinned}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>this step's</source>
<translation>dieser Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>units {first}–{end} of {count}</source>
<translation>Neuronen {first}–{end} von {count}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>{count} hidden units</source>
<translation>{count} verdeckte Neuronen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>{drawn} of {sample_count} samples drawn</source>
<translation>{drawn} von {sample_count} Beispielen gezeichnet</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>{seen} · others as in sample {sample}</source>
<translation>{seen} · andere wie bei Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>{sum} of {drawn} wrong</source>
<translation>{sum} von {drawn} falsch</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>{text}, and {left} more inputs</source>
<translation>{text}, und {left} weitere Eingaben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/map_words.py</extracomment>
<source>{title}
{told}
output {output} · target {target}</source>
<translation>{title}
{told}
Ausgabe {output} · Zielwert {target}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/maps_panel.py</extracomment>
<source> The line is where it is half on.</source>
<translation> Die Linie zeigt, wo es halb an ist.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/maps_panel.py</extracomment>
<source>Click a sample to train on it alone, click it again to go on as before.</source>
<translation>Ein Klick auf ein Beispiel trainiert nur damit, ein zweiter macht weiter wie zuvor.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/maps_panel.py</extracomment>
<source>Click a unit to select it.</source>
<translation>Ein Klick wählt ein Neuron.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/maps_panel.py</extracomment>
<source>This network has no hidden units: its outputs come straight from the inputs.</source>
<translation>Dieses Netz hat keine verdeckten Neuronen: Seine Ausgaben kommen direkt von den Eingaben.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/scene.py</extracomment>
<source>output, target</source>
<translation>Ausgabe, Zielwert</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/scene_legend.py</extracomment>
<source>held out</source>
<translation>Prüfung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/scene_legend.py</extracomment>
<source>wrong</source>
<translation>falsch</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/scene_legend.py</extracomment>
<source>{drawn} of {count} hidden units</source>
<translation>{drawn} von {count} verdeckten Neuronen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/unit_grid.py</extracomment>
<source>Maps of the hidden units</source>
<translation>Karten der verdeckten Neuronen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/unit_grid.py</extracomment>
<source>{unit}: click to select it</source>
<translation>{unit}: ein Klick wählt es</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/maps/unit_grid.py</extracomment>
<source>← → ↑ ↓ another unit</source>
<translation>← → ↑ ↓ ein anderes Neuron</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/number_table.py</extracomment>
<source>hidden, to be predicted</source>
<translation>verdeckt, zum Vorhersagen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/number_table.py</extracomment>
<source>not computed yet</source>
<translation>noch nicht berechnet</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/number_view.py</extracomment>
<source>Copy the selected rows</source>
<translation>Die gewählten Zeilen kopieren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/number_view.py</extracomment>
<source>S sorts by the column, Ctrl+C copies the selected rows</source>
<translation>S sortiert nach der Spalte, Strg+C kopiert die gewählten Zeilen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/number_view.py</extracomment>
<source>Sort by this column</source>
<translation>Nach dieser Spalte sortieren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/numbers_panel.py</extracomment>
<source>Numbers of the step</source>
<translation>Zahlen des Schritts</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/numbers_panel.py</extracomment>
<source>Numbers of the units</source>
<translation>Zahlen der Neuronen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/numbers_panel.py</extracomment>
<source>Numbers of the weights</source>
<translation>Zahlen der Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/numbers_panel.py</extracomment>
<source>Numbers of units, of weights, or of the step itself: arrow keys choose</source>
<translation>Zahlen der Neuronen, der Gewichte oder des Schritts selbst: Pfeiltasten wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/numbers_panel.py</extracomment>
<source>Weights</source>
<translation>Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/numbers_panel.py</extracomment>
<source>What the numbers belong to</source>
<translation>Wozu die Zahlen gehören</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/step_numbers.py</extracomment>
<source>epoch</source>
<translation>Epoche</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/step_numbers.py</extracomment>
<source>none yet</source>
<translation>noch keine</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/step_numbers.py</extracomment>
<source>step size α</source>
<translation>Schrittweite α</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/step_numbers.py</extracomment>
<source>target {name}</source>
<translation>Zielwert {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/step_numbers.py</extracomment>
<source>value</source>
<translation>Wert</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/step_numbers.py</extracomment>
<source>what</source>
<translation>was</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/step_numbers.py</extracomment>
<source>what it is</source>
<translation>was es ist</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/unit_numbers.py</extracomment>
<source>error, delta</source>
<translation>Fehlersignal, delta</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/unit_numbers.py</extracomment>
<source>slope of the activation function</source>
<translation>Steigung der Aktivierungsfunktion</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/unit_numbers.py</extracomment>
<source>{layer}, {unit}</source>
<translation>{layer}, {unit}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/weight_numbers.py</extracomment>
<source>from</source>
<translation>von</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/weight_numbers.py</extracomment>
<source>from unit</source>
<translation>von Neuron</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/weight_numbers.py</extracomment>
<source>name</source>
<translation>Name</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/weight_numbers.py</extracomment>
<source>to</source>
<translation>nach</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/numbers/weight_numbers.py</extracomment>
<source>to unit</source>
<translation>nach Neuron</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/ghost_words.py</extracomment>
<source>parts at </source>
<translation>trennt sich bei </translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/loss_plot.py</extracomment>
<source>Logarithmic loss axis</source>
<translation>Logarithmische Verlustachse</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/loss_plot.py</extracomment>
<source>Loss over the steps</source>
<translation>Verlust über den Schritten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/loss_plot.py</extracomment>
<source>epoch {step}</source>
<translation>Epoche {step}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/plot_style.py</extracomment>
<source>Earlier steps</source>
<translation>Frühere Schritte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/plot_style.py</extracomment>
<source>Later steps</source>
<translation>Spätere Schritte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/plot_style.py</extracomment>
<source>Show all steps</source>
<translation>Alle Schritte zeigen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/weight_ghosts.py</extracomment>
<source>ghosts of the lit one</source>
<translation>Geister des hervorgehobenen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/weight_ghosts.py</extracomment>
<source>{drawn} of {count} ghosts</source>
<translation>{drawn} von {count} Geistern</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/weights_plot.py</extracomment>
<source>Weights over the steps</source>
<translation>Gewichte über den Schritten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/plots/weights_plot.py</extracomment>
<source>{drawn} of {count}</source>
<translation>{drawn} von {count}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/confusion_matrix.py</extracomment>
<source>Confusion matrix: rows true classes, columns what was said</source>
<translation>Verwechslungsmatrix: Zeilen die richtigen Klassen, Spalten die Antworten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/confusion_matrix.py</extracomment>
<source>arrows: another cell, Enter lists its samples</source>
<translation>Pfeile: eine andere Zelle, Eingabe nennt ihre Beispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/part_switch.py</extracomment>
<source>Show the {name} samples (H)</source>
<translation>Beispiele zeigen: {name} (H)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/part_switch.py</extracomment>
<source>Training or held-out samples</source>
<translation>Trainings- oder Prüfbeispiele</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_curves.py</extracomment>
<source>Accuracy or loss over the steps, training and held-out</source>
<translation>Genauigkeit oder Verlust über den Schritten, Training und Prüfung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_curves.py</extracomment>
<source>RMS error</source>
<translation>RMS-Fehler</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_curves.py</extracomment>
<source>Show the {text} over the steps ({key})</source>
<translation>Über den Schritten zeigen: {text} ({key})</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_curves.py</extracomment>
<source>accuracy</source>
<translation>Genauigkeit</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_curves.py</extracomment>
<source>accuracy in %</source>
<translation>Genauigkeit in %</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_curves.py</extracomment>
<source>step {steps}: {told}</source>
<translation>Schritt {steps}: {told}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_words.py</extracomment>
<source>not numbers: the outputs of {unknown} of {count} samples</source>
<translation>keine Zahlen: die Ausgaben von {unknown} von {count} Beispielen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_words.py</extracomment>
<source>sample {sample}:{name} target {target}, predicted {told}</source>
<translation>Beispiel {sample}:{name} Zielwert {target}, Antwort {told}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/result_words.py</extracomment>
<source>true {true}, said {said}: {samples}</source>
<translation>richtig {true}, Antwort {said}: {samples}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/results_panel.py</extracomment>
<source>Confusion</source>
<translation>Verwechslungen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/results_panel.py</extracomment>
<source>Going through all samples …</source>
<translation>Alle Beispiele werden durchgegangen …</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/results_panel.py</extracomment>
<source>No samples are held out.</source>
<translation>Es gibt keine Prüfbeispiele.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/results_panel.py</extracomment>
<source>Predicted and target</source>
<translation>Antwort und Zielwert</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/results_panel.py</extracomment>
<source>at step {t}</source>
<translation>bei Schritt {t}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/results_panel.py</extracomment>
<source>dashed: predicted = target</source>
<translation>gestrichelt: Antwort = Zielwert</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/sample_list.py</extracomment>
<source>Choose</source>
<translation>Wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/sample_list.py</extracomment>
<source>Curves</source>
<translation>Kurven</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/sample_list.py</extracomment>
<source>Enter or a click: choose this sample for the shown step, break at it, watch it</source>
<translation>Eingabe oder Klick: dieses Beispiel für den gezeigten Schritt wählen, dabei halten, es beobachten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/sample_list.py</extracomment>
<source>No step uses a held-out sample.</source>
<translation>Kein Schritt verwendet ein Prüfbeispiel.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/sample_list.py</extracomment>
<source>Samples of the chosen cell, greatest loss first</source>
<translation>Beispiele der gewählten Zelle, größter Verlust zuerst</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/sample_list.py</extracomment>
<source>Show the curves again (Backspace)</source>
<translation>Wieder die Kurven zeigen (Rücktaste)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/sample_list.py</extracomment>
<source>sample {samples}   loss {texts}</source>
<translation>Beispiel {samples}   Verlust {texts}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/scatter_plot.py</extracomment>
<source>Predicted values over targets</source>
<translation>Antworten über Zielwerten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/scatter_plot.py</extracomment>
<source>← → to the next less or greater target, Enter opens the sample's menu</source>
<translation>← → zum nächsten kleineren oder größeren Zielwert, Eingabe öffnet das Menü des Beispiels</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/score_table.py</extracomment>
<source>{part} ({samples}): {measure} {measure2}, mean loss {loss}</source>
<translation>{part} ({samples}): {measure} {measure2}, mittlerer Verlust {loss}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/target_scatter.py</extracomment>
<source>predicted ↑</source>
<translation>Antwort ↑</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/results/target_scatter.py</extracomment>
<source>target →</source>
<translation>Zielwert →</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/row_list.py</extracomment>
<source>Arrow keys choose a row, Enter opens it</source>
<translation>Pfeiltasten wählen eine Zeile, Eingabe öffnet sie</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>Comparison of two runs</source>
<translation>Vergleich zweier Läufe</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>Enter goes to the first differing step; ↑ ↓ select the weights that differ most</source>
<translation>Eingabe geht zum ersten abweichenden Schritt; ↑ ↓ wählen die am stärksten abweichenden Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>First differ at step {first_differing}</source>
<translation>Erste Abweichung bei Schritt {first_differing}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>No difference up to step {searched_to}</source>
<translation>Keine Abweichung bis Schritt {searched_to}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>Other networks: only losses compare</source>
<translation>Verschiedene Netze: nur Verluste vergleichbar</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>loss of {which}</source>
<translation>Verlust, {which}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>root mean square of all differences</source>
<translation>quadratisches Mittel aller Differenzen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>sample {numbers}</source>
<translation>Beispiel {numbers}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/comparison_view.py</extracomment>
<source>the step's sample</source>
<translation>Beispiel des Schritts</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Another activation</source>
<translation>Andere Aktivierung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Beside</source>
<translation>Daneben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Branch off here: the present run stays as it is (N)</source>
<translation>Hier abzweigen: Der gegenwärtige Lauf bleibt, wie er ist (N)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Compare</source>
<translation>Vergleichen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Compare this run with the present one (C)</source>
<translation>Diesen Lauf mit dem gegenwärtigen vergleichen (C)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Delete</source>
<translation>Löschen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Delete this run (Delete); Ctrl+Z brings it back</source>
<translation>Diesen Lauf löschen (Entf); Strg+Z bringt ihn zurück</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Fork</source>
<translation>Abzweigen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Go over to this run, at the same step (Enter)</source>
<translation>Zu diesem Lauf wechseln, beim selben Schritt (Eingabe)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Go to</source>
<translation>Hingehen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Let this run stand beside the present one, step by step (B)</source>
<translation>Diesen Lauf Schritt für Schritt neben den gegenwärtigen stellen (B)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Try a change beside: the same seed, one setting changed</source>
<translation>Eine Änderung daneben probieren: derselbe Seed, eine Einstellung anders</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/run_buttons.py</extracomment>
<source>Try …</source>
<translation>Probieren …</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_list.py</extracomment>
<source>Name of the run</source>
<translation>Name des Laufs</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_model.py</extracomment>
<source>beside</source>
<translation>daneben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_model.py</extracomment>
<source>compared</source>
<translation>verglichen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_model.py</extracomment>
<source>forked off run {origin} at step {forked_at}: {said}</source>
<translation>abgezweigt von Lauf {origin} bei Schritt {forked_at}: {said}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_model.py</extracomment>
<source>from step 0</source>
<translation>ab Schritt 0</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_model.py</extracomment>
<source>run {origin} at {forked_at}: {said}</source>
<translation>Lauf {origin} bei {forked_at}: {said}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_model.py</extracomment>
<source>{name}, the present one: {origin}</source>
<translation>{name}, der gegenwärtige: {origin}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_model.py</extracomment>
<source>{newest} steps, mean loss {final_loss_text}</source>
<translation>{newest} Schritte, mittlerer Verlust {final_loss_text}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_panel.py</extracomment>
<source>Nothing to redo</source>
<translation>Nichts zu wiederholen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_panel.py</extracomment>
<source>Nothing to undo</source>
<translation>Nichts rückgängig zu machen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_panel.py</extracomment>
<source>Redo</source>
<translation>Wiederholen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_panel.py</extracomment>
<source>Undo</source>
<translation>Rückgängig</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/runs/runs_panel.py</extracomment>
<source>steps,  mean loss</source>
<translation>Schritte,  mittl. Verlust</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>Comes after the update: what it did to the loss of every sample.</source>
<translation>Kommt nach der Aktualisierung: was sie mit dem Verlust jedes Beispiels gemacht hat.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>Interference</source>
<translation>Wechselwirkung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>Sort from the most helped sample to the most hurt one (S)</source>
<translation>Vom Beispiel, dem am meisten geholfen wurde, bis zum am meisten geschädigten sortieren (S)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>Sort samples by change</source>
<translation>Beispiele nach Änderung sortieren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>Take a step: then it shows what the update did to the loss of every sample.</source>
<translation>Einen Schritt machen: Dann steht hier, was die Aktualisierung mit dem Verlust jedes Beispiels gemacht hat.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>The update was not made: its numbers are not finite.</source>
<translation>Die Aktualisierung wurde nicht gemacht: Ihre Zahlen sind nicht endlich.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>The weights wait for the end of the batch: sample {{}} of {{}} has joined its sum.</source>
<translation>Die Gewichte warten auf das Ende des Stapels: Beispiel {{}} von {{}} ist in der Summe.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>by change</source>
<translation>nach Änderung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>mean {before} → {after}</source>
<translation>Mittel {before} → {after}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>of 1 other</source>
<translation>von 1 anderen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>of {count} others</source>
<translation>von {count} anderen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>{sign} helped {count}</source>
<translation>{sign} besser {count}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/interference_bars.py</extracomment>
<source>{sign} hurt {count}</source>
<translation>{sign} schlechter {count}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/sample_bars.py</extracomment>
<source>, this step's</source>
<translation>, das dieses Schritts</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/sample_bars.py</extracomment>
<source>pale: before, strong: after</source>
<translation>blass: davor, kräftig: danach</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/sample_bars.py</extracomment>
<source>sample {sample}{own} · {label} · {losses}  {sign_of} {change}</source>
<translation>Beispiel {sample}{own} · {label} · {losses}  {sign_of} {change}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/sample_bars.py</extracomment>
<source>{helped} less loss</source>
<translation>{helped} weniger Verlust</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/sample_bars.py</extracomment>
<source>{hurt} more loss</source>
<translation>{hurt} mehr Verlust</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/samples/sample_bars.py</extracomment>
<source>← → another sample, Home and End the ends, Enter goes to it, S sorts by change</source>
<translation>← → ein anderes Beispiel, Pos1 und Ende die äußersten, Eingabe geht hin, S sortiert nach Änderung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_bars.py</extracomment>
<source>Histogram of final losses</source>
<translation>Histogramm der letzten Verluste</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_bars.py</extracomment>
<source>{count} diverged · {start_sentence}</source>
<translation>{count} divergiert · {start_sentence}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_bars.py</extracomment>
<source>← → another bar, Home and End the ends, Enter opens a run from there</source>
<translation>← → ein anderer Balken, Pos1 und Ende die äußersten, Eingabe öffnet einen Lauf von dort</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_bars.py</extracomment>
<source>■ at rest</source>
<translation>■ in Ruhe</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_bars.py</extracomment>
<source>□ still moving</source>
<translation>□ noch in Bewegung</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_controls.py</extracomment>
<source>End it; what there is so far is kept (T)</source>
<translation>Beenden; was es bis jetzt gibt, bleibt (T)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_controls.py</extracomment>
<source>How many seeds of the initial weights</source>
<translation>Wie viele Seeds der Anfangsgewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_controls.py</extracomment>
<source>Starts that have ended</source>
<translation>Beendete Starts</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_controls.py</extracomment>
<source>The most steps of each; a stop condition ends it</source>
<translation>Höchstens so viele Schritte für jeden; eine Stoppbedingung beendet ihn</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_controls.py</extracomment>
<source>Train</source>
<translation>Trainieren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_controls.py</extracomment>
<source>Train them on all cores (T)</source>
<translation>Auf allen Kernen trainieren (T)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_controls.py</extracomment>
<source>{tip}; Enter trains them</source>
<translation>{tip}; Eingabe trainiert sie</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>1 start in {seconds:.1f} s</source>
<translation>1 Start in {seconds:.1f} s</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>Below the mean loss to stop at, {mean_loss:g}</source>
<translation>Unter dem mittleren Verlust, bei dem gestoppt wird, {mean_loss:g}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>The experiment has changed since.</source>
<translation>Das Experiment hat sich seither geändert.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>The gradient is above {flat_below:g}: more steps may lead elsewhere</source>
<translation>Der Gradient ist über {flat_below:g}: mehr Schritte können weiterführen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>The gradient is near zero, at most {flat_below:g}</source>
<translation>Der Gradient ist nahe null, höchstens {flat_below:g}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>The numbers did not stay finite</source>
<translation>Die Zahlen blieben nicht endlich</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>Trains this experiment from many initial weights, on all cores. Data and the order of the samples stay as they are: only the weights' seed differs, 0, 1, 2 … Enter starts it.</source>
<translation>Trainiert dieses Experiment von vielen Anfangsgewichten aus, auf allen Kernen. Daten und Reihenfolge der Beispiele bleiben, wie sie sind: Nur der Seed der Gewichte ist anders, 0, 1, 2 … Eingabe startet.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>no minimum</source>
<translation>kein Minimum</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>no other minimum</source>
<translation>kein anderes Minimum</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{count} of {wanted}</source>
<translation>{count} von {wanted}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{count} solved</source>
<translation>{count} gelöst</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{head}
{said}.
For example {start_sentence}</source>
<translation>{head}
{said}.
Zum Beispiel {start_sentence}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{seed_text}: diverged at step {t}</source>
<translation>{seed_text}: divergiert bei Schritt {t}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{seed_text}: mean loss {loss}, {gradient_text}, {t} steps</source>
<translation>{seed_text}: mittlerer Verlust {loss}, {gradient_text}, {t} Schritte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{signs} {kind_text}, mean loss {loss_range}: {share}</source>
<translation>{signs} {kind_text}, mittlerer Verlust {loss_range}: {share}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{starts} in 1 minimum</source>
<translation>{starts} in 1 Minimum</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{starts} in 1 other minimum</source>
<translation>{starts} in 1 anderen Minimum</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{starts} in {minima} minima</source>
<translation>{starts} in {minima} Minima</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{starts} in {minima} other minima</source>
<translation>{starts} in {minima} anderen Minima</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/start_words.py</extracomment>
<source>{told} starts in {seconds:.1f} s</source>
<translation>{told} Starts in {seconds:.1f} s</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_list.py</extracomment>
<source>Distinct minima</source>
<translation>Verschiedene Minima</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Another</source>
<translation>Anderer</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Another start that ended alike</source>
<translation>Ein anderer Start, der ebenso endete</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Go over to a run of this start, to its end (Enter)</source>
<translation>Zu einem Lauf dieses Starts wechseln, an sein Ende (Eingabe)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Go over to a run of {start_sentence} (Enter)</source>
<translation>Zu einem Lauf wechseln: {start_sentence} (Eingabe)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Losses on a logarithmic axis</source>
<translation>Verluste auf logarithmischer Achse</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Open {seed}</source>
<translation>{seed} öffnen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Put a run of this start beside the present one</source>
<translation>Einen Lauf dieses Starts neben den gegenwärtigen stellen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Tell minima apart by what they compute, too</source>
<translation>Minima auch danach unterscheiden, was sie berechnen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Train or cancel</source>
<translation>Trainieren oder abbrechen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/starts/starts_panel.py</extracomment>
<source>Train, or end it</source>
<translation>Trainieren, oder beenden</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/timeline.py</extracomment>
<source>Drag, click, or use ← → for one step, Ctrl+← → for one percent, Shift+← → for the next mark, Home and End</source>
<translation>Ziehen, klicken, oder ← → für einen Schritt, Strg+← → für ein Prozent, Umschalt+← → für die nächste Marke, Pos1 und Ende</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/timeline.py</extracomment>
<source>Timeline, step {t} of {newest}</source>
<translation>Zeitleiste, Schritt {t} von {newest}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>Pause ❚❚</source>
<translation>Pause ❚❚</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>Restart</source>
<translation>Neu</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>Run ▶</source>
<translation>Lauf ▶</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>Speed</source>
<translation>Tempo</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>Steps a second while running (Ctrl+Up, Ctrl+Down)</source>
<translation>Schritte in der Sekunde beim Laufen (Strg+↑, Strg+↓)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>Where we are</source>
<translation>Wo wir sind</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>ep.</source>
<translation>Ep.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>pen.</source>
<translation>Str.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>speed</source>
<translation>Tempo</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>unlimited</source>
<translation>unbegrenzt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/transport.py</extracomment>
<source>{batch_place} of {batch_size}</source>
<translation>{batch_place} von {batch_size}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>Add {symbol}</source>
<translation>{symbol} hinzufügen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>Kind of number</source>
<translation>Art der Zahl</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>The layer, from 1; for activations 0 is that of the inputs</source>
<translation>Die Schicht, ab 1; bei Aktivierungen ist 0 die der Eingaben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>The sample, from 1</source>
<translation>Das Beispiel, ab 1</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>The unit of the layer, from 1</source>
<translation>Das Neuron der Schicht, ab 1</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>The unit that the weight comes from, or the bias</source>
<translation>Das Neuron, von dem das Gewicht kommt, oder der Bias</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>Watch the {words} (Enter)</source>
<translation>Beobachten: {words} (Eingabe)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>What to follow</source>
<translation>Was verfolgt wird</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>from </source>
<translation>von </translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>from bias</source>
<translation>vom Bias</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>layer </source>
<translation>Schicht </translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/quantity_chooser.py</extracomment>
<source>sample </source>
<translation>Beispiel </translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_list.py</extracomment>
<source>Copy the value</source>
<translation>Wert kopieren</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_list.py</extracomment>
<source>Move down</source>
<translation>Nach unten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_list.py</extracomment>
<source>Move up</source>
<translation>Nach oben</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_model.py</extracomment>
<source>, from {limits} to {limits2}</source>
<translation>, von {limits} bis {limits2}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_model.py</extracomment>
<source>Enter: plot · Alt+Up, Alt+Down: move · Ctrl+C: copy · Delete: remove</source>
<translation>Eingabe: Diagramm · Alt+↑, Alt+↓: verschieben · Strg+C: kopieren · Entf: entfernen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>, {quantity_text} is chosen</source>
<translation>, {quantity_text} ist gewählt</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Curve above in the legend</source>
<translation>Kurve darüber in der Legende</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Drag a watch here, or press Enter on it, to see its curve.</source>
<translation>Eine beobachtete Zahl hierher ziehen, oder Eingabe darauf drücken, zeigt ihre Kurve.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Logarithmic axis of absolute values</source>
<translation>Logarithmische Achse der Beträge</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Logarithmic axis of absolute values (L)</source>
<translation>Logarithmische Achse der Beträge (L)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Next curve in the legend</source>
<translation>Nächste Kurve in der Legende</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Remove all curves</source>
<translation>Alle Kurven entfernen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Remove the curve</source>
<translation>Die Kurve entfernen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Watch plot</source>
<translation>Diagramm der Werte</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watch_plot.py</extracomment>
<source>Watched numbers over the steps</source>
<translation>Beobachtete Zahlen über den Schritten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watches_panel.py</extracomment>
<source>Choose a number to watch</source>
<translation>Eine Zahl zum Beobachten wählen</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watches_panel.py</extracomment>
<source>Choose a number to watch (Insert)</source>
<translation>Eine Zahl zum Beobachten wählen (Einfg)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watches_panel.py</extracomment>
<source>Pin any number here to follow it: select a unit or a weight and press F8, or use the +.

Drag a row out, or press Enter on it, to see its curve.</source>
<translation>Hier lässt sich jede Zahl verfolgen: ein Neuron oder Gewicht wählen und F8 drücken, oder das + nehmen.

Eine Zeile herausziehen, oder Eingabe darauf drücken, zeigt ihre Kurve.</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watches_panel.py</extracomment>
<source>Watch</source>
<translation>Beobachten</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watches_panel.py</extracomment>
<source>Watch the {told}</source>
<translation>Beobachten: {told}</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watches_panel.py</extracomment>
<source>Watch the {told} (W here, F8 anywhere)</source>
<translation>Beobachten: {told} (hier W, überall F8)</translation>
</message>
<message>
<extracomment>bpviz/ui/panels/watches/watches_panel.py</extracomment>
<source>Watch {quantity_text}</source>
<translation>{quantity_text} beobachten</translation>
</message>
<message>
<extracomment>bpviz/ui/prediction.py</extracomment>
<source>Activations</source>
<translation>Aktivierungen</translation>
</message>
<message>
<extracomment>bpviz/ui/prediction.py</extracomment>
<source>Errors δ</source>
<translation>Fehlersignale δ</translation>
</message>
<message>
<extracomment>bpviz/ui/prediction.py</extracomment>
<source>There is no {min!r} to hide; allowed are {hideable}.</source>
<translation>Es gibt kein {min!r} zu verdecken; erlaubt sind {hideable}.</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>activation {name}</source>
<translation>Aktivierung {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>bias {{name}} of {{to}}</source>
<translation>Bias {{name}} von {{to}}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>change of a weight</source>
<translation>Änderung eines Gewichts</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>change of the bias {{name}} of {{to}}</source>
<translation>Änderung des Bias {{name}} von {{to}}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>change of the weight {{name}} from {{start}} to {{to}}</source>
<translation>Änderung des Gewichts {{name}} von {{start}} nach {{to}}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>error of {name}</source>
<translation>Fehlersignal von {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>error δ</source>
<translation>Fehlersignal δ</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>gradient of a weight</source>
<translation>Gradient eines Gewichts</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>gradient of the bias {{name}} of {{to}}</source>
<translation>Gradient des Bias {{name}} von {{to}}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>gradient of the weight {{name}} from {{start}} to {{to}}</source>
<translation>Gradient des Gewichts {{name}} von {{start}} nach {{to}}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>input {name}</source>
<translation>Eingabe {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>loss of a sample</source>
<translation>Verlust eines Beispiels</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>loss of sample {sample}</source>
<translation>Verlust von Beispiel {sample}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>loss of the step</source>
<translation>Verlust des Schritts</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>norm of activations</source>
<translation>Norm der Aktivierungen</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>norm of errors</source>
<translation>Norm der Fehlersignale</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>norm of the gradient</source>
<translation>Norm des Gradienten</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>norm of the weights</source>
<translation>Norm der Gewichte</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>sample of the step</source>
<translation>Beispiel des Schritts</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>slope of φ at {name}</source>
<translation>Steigung von φ bei {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>slope φ′</source>
<translation>Steigung φ′</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>the {name}</source>
<translation>{name}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>weight {{name}} from {{start}} to {{to}}</source>
<translation>Gewicht {{name}} von {{start}} nach {{to}}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>weighted sum of {name}</source>
<translation>gewichtete Summe von {name}</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>weighted sum z</source>
<translation>gewichtete Summe z</translation>
</message>
<message>
<extracomment>bpviz/ui/quantity_words.py</extracomment>
<source>{titles} of {layer}</source>
<translation>{titles}: {layer}</translation>
</message>
<message>
<extracomment>bpviz/ui/record_form.py</extracomment>
<source>found nothing; allowed are numbers such as 0.5 or 0.5; 0.2</source>
<translation>gefunden: nichts; erlaubt sind Zahlen wie 0,5 oder 0,5; 0,2</translation>
</message>
<message>
<extracomment>bpviz/ui/record_form.py</extracomment>
<source>found {text!r}; allowed are whole numbers such as 8, 8</source>
<translation>gefunden: {text!r}; erlaubt sind ganze Zahlen wie 8, 8</translation>
</message>
<message>
<extracomment>bpviz/ui/record_form.py</extracomment>
<source>found {text!r}; allowed is a number such as 0.5</source>
<translation>gefunden: {text!r}; erlaubt ist eine Zahl wie 0,5</translation>
</message>
<message>
<extracomment>bpviz/ui/script_files.py</extracomment>
<source>Export as PyTorch script</source>
<translation>Als PyTorch-Skript exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/script_files.py</extracomment>
<source>Export as numpy script</source>
<translation>Als NumPy-Skript exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/script_files.py</extracomment>
<source>Script of steps {first} to {last} written, its numbers in {beside}: {place}</source>
<translation>Skript der Schritte {first} bis {last} geschrieben, seine Zahlen in {beside}: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/script_files.py</extracomment>
<source>Script of steps {first} to {last} written: {place}</source>
<translation>Skript der Schritte {first} bis {last} geschrieben: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/side_tab.py</extracomment>
<source>Panel {text}</source>
<translation>Fenster {text}</translation>
</message>
<message>
<extracomment>bpviz/ui/theme.py</extracomment>
<source>Dark</source>
<translation>Dunkel</translation>
</message>
<message>
<extracomment>bpviz/ui/theme.py</extracomment>
<source>High contrast</source>
<translation>Hoher Kontrast</translation>
</message>
<message>
<extracomment>bpviz/ui/theme.py</extracomment>
<source>Light</source>
<translation>Hell</translation>
</message>
<message>
<extracomment>bpviz/ui/theme_menu.py</extracomment>
<source>&amp;Theme</source>
<translation>Fa&amp;rben</translation>
</message>
<message>
<extracomment>bpviz/ui/weight_files.py</extracomment>
<source>Export weights</source>
<translation>Gewichte exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/weight_files.py</extracomment>
<source>Import weights</source>
<translation>Gewichte importieren</translation>
</message>
<message>
<extracomment>bpviz/ui/weight_files.py</extracomment>
<source>Table</source>
<translation>Tabelle</translation>
</message>
<message>
<extracomment>bpviz/ui/weight_files.py</extracomment>
<source>Weights ({formats})</source>
<translation>Gewichte ({formats})</translation>
</message>
<message>
<extracomment>bpviz/ui/weight_files.py</extracomment>
<source>Weights of step {t} written: {place}</source>
<translation>Gewichte von Schritt {t} geschrieben: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/step_files.py</extracomment>
<source>Export trace</source>
<translation>Verlauf exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/step_files.py</extracomment>
<source>Save its solution</source>
<translation>Die Lösung dazu speichern</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/step_files.py</extracomment>
<source>Save the sheet</source>
<translation>Das Blatt speichern</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/step_files.py</extracomment>
<source>Sheet and solution written: {place}, {place2}</source>
<translation>Blatt und Lösung geschrieben: {place}, {place2}</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/step_files.py</extracomment>
<source>Sheet written: {place}</source>
<translation>Blatt geschrieben: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/step_files.py</extracomment>
<source>Table of steps {first} to {last} written: {place}</source>
<translation>Tabelle der Schritte {first} bis {last} geschrieben: {place}</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>&amp;First step</source>
<translation>&amp;Erster Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>&amp;Last step</source>
<translation>&amp;Letzter Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>A run begins with step 0</source>
<translation>Ein Lauf beginnt mit Schritt 0</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>All numbers of each step, also those that are hidden to be predicted.</source>
<translation>Alle Zahlen jedes Schritts, auch die zum Vorhersagen verdeckten.</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>First step</source>
<translation>Erster Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>It may be one that was not taken yet</source>
<translation>Er kann auch noch nicht gemacht sein</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>Last step</source>
<translation>Letzter Schritt</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/trace_dialog.py</extracomment>
<source>Save …</source>
<translation>Speichern …</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>&amp;Names</source>
<translation>&amp;Namen</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>&amp;Sheet</source>
<translation>&amp;Blatt</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>&amp;Units</source>
<translation>Ne&amp;uronen</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>Export worksheet</source>
<translation>Arbeitsblatt exportieren</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>F&amp;ormat</source>
<translation>F&amp;ormat</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>How many steps one after the other</source>
<translation>Wie viele Schritte nacheinander</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>Of each layer, as 1,3-4, or all</source>
<translation>Von jeder Schicht, als 1,3-4, oder all</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>S&amp;teps</source>
<translation>Schri&amp;tte</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>The numbers that are asked for are left out.</source>
<translation>Die gefragten Zahlen sind weggelassen.</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>The solution is in it: all numbers, also those that are hidden to be predicted.</source>
<translation>Die Lösung steht darin: alle Zahlen, auch die zum Vorhersagen verdeckten.</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>What the file is for</source>
<translation>Wofür die Datei ist</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>What the parts of the network are called</source>
<translation>Wie die Teile des Netzes heißen</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>With its numbers, or with room for them</source>
<translation>Mit den Zahlen, oder mit Platz dafür</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>as many as fit</source>
<translation>so viele wie passen</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>exercise with blanks</source>
<translation>Übung mit Lücken</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>exercise with blanks, and its solution in a second file</source>
<translation>Übung mit Lücken, und die Lösung in einer zweiten Datei</translation>
</message>
<message>
<extracomment>bpviz/ui/worksheet/worksheet_dialog.py</extracomment>
<source>worked example</source>
<translation>vorgerechnet</translation>
</message>
<message>
<extracomment>resources/experiments/and.toml</extracomment>
<source>AND</source>
<translation>UND</translation>
</message>
<message>
<extracomment>resources/experiments/and.toml</extracomment>
<source>True only if both inputs are: a single unit can learn it.</source>
<translation>Nur wahr, wenn beide Eingaben es sind: Ein einzelnes Neuron kann es lernen.</translation>
</message>
<message>
<extracomment>resources/experiments/batch_norm.toml</extracomment>
<source>Batch normalization: six sigmoid layers</source>
<translation>Stapelnormierung: sechs Sigmoid-Schichten</translation>
</message>
<message>
<extracomment>resources/experiments/batch_norm.toml</extracomment>
<source>The network of the vanishing gradients, its hidden sums brought to mean 0 and variance 1 over each batch. The errors now arrive at the first layer, and the network learns.</source>
<translation>Das Netz der verschwindenden Gradienten, seine verdeckten Summen über jeden Stapel auf Mittelwert 0 und Varianz 1 gebracht. Jetzt kommen die Fehlersignale in der ersten Schicht an, und das Netz lernt.</translation>
</message>
<message>
<extracomment>resources/experiments/breast_cancer.toml</extracomment>
<source>Benign or malignant, by thirty measurements of cell nuclei.</source>
<translation>Gutartig oder bösartig, nach dreißig Messwerten von Zellkernen.</translation>
</message>
<message>
<extracomment>resources/experiments/breast_cancer.toml</extracomment>
<source>Breast cancer</source>
<translation>Brustkrebs</translation>
</message>
<message>
<extracomment>resources/experiments/circles.toml</extracomment>
<source>A ring around a disc, which no straight line parts.</source>
<translation>Ein Ring um eine Scheibe, den keine Gerade trennt.</translation>
</message>
<message>
<extracomment>resources/experiments/curve.toml</extracomment>
<source>A wave with noise, from one input to one output.</source>
<translation>Eine Welle mit Rauschen, von einer Eingabe zu einer Ausgabe.</translation>
</message>
<message>
<extracomment>resources/experiments/curve.toml</extracomment>
<source>Regression curve</source>
<translation>Regressionskurve</translation>
</message>
<message>
<extracomment>resources/experiments/digits.toml</extracomment>
<source>Handwritten digits of 8 × 8 pixels.</source>
<translation>Handgeschriebene Ziffern mit 8 × 8 Pixeln.</translation>
</message>
<message>
<extracomment>resources/experiments/dropout.toml</extracomment>
<source>Dropout: the same noise, not learnt by heart</source>
<translation>Dropout: dasselbe Rauschen, nicht auswendig gelernt</translation>
</message>
<message>
<extracomment>resources/experiments/dropout.toml</extracomment>
<source>The data and network of early stopping. In each step about three in ten of the hidden units are left out at random, so that none can rely on another; the held-out loss stays lower.</source>
<translation>Daten und Netz wie beim frühen Anhalten. In jedem Schritt werden etwa drei von zehn verdeckten Neuronen zufällig weggelassen, so dass sich keines auf ein anderes verlassen kann; der Prüfverlust bleibt kleiner.</translation>
</message>
<message>
<extracomment>resources/experiments/early_stopping.toml</extracomment>
<source>Early stopping: learning noise by heart</source>
<translation>Frühes Anhalten: Rauschen auswendig lernen</translation>
</message>
<message>
<extracomment>resources/experiments/early_stopping.toml</extracomment>
<source>Few and noisy samples, many weights. The loss of the training samples goes on falling while that of the held-out ones rises again: the run ends when it has not fallen for 200 epochs.</source>
<translation>Wenige und verrauschte Beispiele, viele Gewichte. Der Verlust der Trainingsbeispiele fällt weiter, während der der Prüfbeispiele wieder steigt: Der Lauf endet, wenn er seit 200 Epochen nicht gefallen ist.</translation>
</message>
<message>
<extracomment>resources/experiments/exploding.toml</extracomment>
<source>Exploding gradients: six sigmoid layers</source>
<translation>Explodierende Gradienten: sechs Sigmoid-Schichten</translation>
</message>
<message>
<extracomment>resources/experiments/exploding.toml</extracomment>
<source>Large weights that cancel out keep every unit in the steep middle of its sigmoid, so each layer passes on more error than it got. The first layer's gradient is about 300 times the last one's. With a step size of 0.01 it leaps so far that its units saturate, and the gradients vanish.</source>
<translation>Große Gewichte, die sich aufheben, halten jedes Neuron in der steilen Mitte seiner Sigmoide, so gibt jede Schicht mehr Fehler weiter, als sie erhielt. Der Gradient der ersten Schicht ist etwa 300-mal so groß wie der der letzten. Mit Schrittweite 0,01 springt sie so weit, dass ihre Neuronen in die Sättigung geraten und die Gradienten verschwinden.</translation>
</message>
<message>
<extracomment>resources/experiments/gaussians.toml</extracomment>
<source>Two round clouds that a straight line can part.</source>
<translation>Zwei runde Wolken, die eine Gerade trennen kann.</translation>
</message>
<message>
<extracomment>resources/experiments/iris.toml</extracomment>
<source>Iris</source>
<translation>Iris</translation>
</message>
<message>
<extracomment>resources/experiments/iris.toml</extracomment>
<source>Three species of iris by the lengths of their leaves.</source>
<translation>Drei Arten von Schwertlilien nach den Längen ihrer Blätter.</translation>
</message>
<message>
<extracomment>resources/experiments/iris_softmax.toml</extracomment>
<source>Iris: softmax and Adam</source>
<translation>Iris: Softmax und Adam</translation>
</message>
<message>
<extracomment>resources/experiments/iris_softmax.toml</extracomment>
<source>The outputs are probabilities that add up to 1. With cross-entropy, the error of each output is just its probability minus its target. Adam updates after every 10 flowers; each fifth is kept apart to try the network on.</source>
<translation>Die Ausgaben sind Wahrscheinlichkeiten mit der Summe 1. Mit Kreuzentropie ist das Fehlersignal jeder Ausgabe einfach ihre Wahrscheinlichkeit minus ihr Zielwert. Adam aktualisiert nach je 10 Blüten; jede fünfte ist zum Prüfen aufgehoben.</translation>
</message>
<message>
<extracomment>resources/experiments/or.toml</extracomment>
<source>OR</source>
<translation>ODER</translation>
</message>
<message>
<extracomment>resources/experiments/or.toml</extracomment>
<source>True if any input is: a single unit can learn it.</source>
<translation>Wahr, wenn eine der Eingaben es ist: Ein einzelnes Neuron kann es lernen.</translation>
</message>
<message>
<extracomment>resources/experiments/parity3.toml</extracomment>
<source>Parity of three bits</source>
<translation>Parität von drei Bits</translation>
</message>
<message>
<extracomment>resources/experiments/parity3.toml</extracomment>
<source>True if the number of ones is odd: XOR with one input more.</source>
<translation>Wahr, wenn die Zahl der Einsen ungerade ist: XOR mit einer Eingabe mehr.</translation>
</message>
<message>
<extracomment>resources/experiments/spirals.toml</extracomment>
<source>Two spirals wound into each other: hard, and worth two hidden layers.</source>
<translation>Zwei ineinander gewundene Spiralen: schwer, und zwei verdeckte Schichten wert.</translation>
</message>
<message>
<extracomment>resources/experiments/three_two_one.toml</extracomment>
<source>Another example to follow on paper, with biases that are trained.</source>
<translation>Noch ein Beispiel zum Mitrechnen auf Papier, mit trainierten Biasgewichten.</translation>
</message>
<message>
<extracomment>resources/experiments/three_two_one.toml</extracomment>
<source>By hand: three, two, one</source>
<translation>Von Hand: drei, zwei, eins</translation>
</message>
<message>
<extracomment>resources/experiments/two_two_two.toml</extracomment>
<source>A much copied example to follow on paper. Biases are frozen; the error falls from 0.298371109 to 0.2910277737 in one step.</source>
<translation>Ein viel kopiertes Beispiel zum Mitrechnen auf Papier. Die Biasgewichte sind eingefroren; der Verlust fällt in einem Schritt von 0,298371109 auf 0,2910277737.</translation>
</message>
<message>
<extracomment>resources/experiments/two_two_two.toml</extracomment>
<source>By hand: two, two, two</source>
<translation>Von Hand: zwei, zwei, zwei</translation>
</message>
<message>
<extracomment>resources/experiments/vanishing.toml</extracomment>
<source>A sigmoid's slope is at most 1/4, so each layer passes on only a fraction of the error. About a thousandth of it arrives at the first layer, which hardly learns.</source>
<translation>Die Steigung einer Sigmoide ist höchstens 1/4, also gibt jede Schicht nur einen Bruchteil des Fehlers weiter. Etwa ein Tausendstel kommt in der ersten Schicht an, die kaum lernt.</translation>
</message>
<message>
<extracomment>resources/experiments/vanishing.toml</extracomment>
<source>Vanishing gradients: six sigmoid layers</source>
<translation>Verschwindende Gradienten: sechs Sigmoid-Schichten</translation>
</message>
<message>
<extracomment>resources/experiments/wine.toml</extracomment>
<source>Three cultivars by thirteen chemical measurements.</source>
<translation>Drei Rebsorten nach dreizehn chemischen Messwerten.</translation>
</message>
<message>
<extracomment>resources/experiments/xor.toml</extracomment>
<source>One or the other, not both: the smallest problem that needs a hidden layer.</source>
<translation>Das eine oder das andere, nicht beides: das kleinste Problem, das eine verdeckte Schicht braucht.</translation>
</message>
<message>
<extracomment>resources/experiments/xor.toml</extracomment>
<source>XOR</source>
<translation>XOR</translation>
</message>
<message>
<extracomment>resources/experiments/xor_local_minima.toml</extracomment>
<source>About three quarters of all starts solve it. Most others tell two of the four points apart and answer 1/2 for the other two: a mean loss of 2 · ½ (1/2)² / 4 = 1/16 = 0.0625. The gradient is near zero there, and the loss only creeps on towards 1/16 while weights grow without end: a local minimum, but at infinity. A few answer 2/3 for three points, 1/12 = 0.0833: a plateau that some leave after 100,000 steps. The panel Starts trains up to 1,000 of them.</source>
<translation>Etwa drei Viertel aller Starts lösen es. Die meisten anderen unterscheiden zwei der vier Punkte und antworten für die anderen zwei 1/2: ein mittlerer Verlust von 2 · ½ (1/2)² / 4 = 1/16 = 0,0625. Der Gradient ist dort nahe null, und der Verlust kriecht nur noch auf 1/16 zu, während die Gewichte ohne Ende wachsen: ein lokales Minimum, aber im Unendlichen. Einige antworten 2/3 für drei Punkte, 1/12 = 0,0833: ein Plateau, das manche nach 100 000 Schritten verlassen. Das Fenster Starts trainiert bis zu 1 000 davon.</translation>
</message>
<message>
<extracomment>resources/experiments/xor_local_minima.toml</extracomment>
<source>XOR's local minima: two hidden units</source>
<translation>Lokale Minima von XOR: zwei verdeckte Neuronen</translation>
</message>
</context>
</TS>
