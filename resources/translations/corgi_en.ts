<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CoreText</name>
    <message numerus="yes">
        <source>It is seen in %1 of %n region(s).</source>
        <translation>
            <numerusform>It is seen in %1 of %n region.</numerusform>
            <numerusform>It is seen in %1 of %n regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is seen contradicts it in %1 of %n region(s).</source>
        <translation>
            <numerusform>What is seen contradicts it in %1 of %n region.</numerusform>
            <numerusform>What is seen contradicts it in %1 of %n regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It isn&apos;t visible in any of its %n region(s).</source>
        <translation>
            <numerusform>It isn&apos;t visible in any of its %n region.</numerusform>
            <numerusform>It isn&apos;t visible in any of its %n regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The descriptions of its %n region(s) give no verdict.</source>
        <translation>
            <numerusform>The descriptions of its %n region give no verdict.</numerusform>
            <numerusform>The descriptions of its %n regions give no verdict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; was read in %2 of %n region(s).</source>
        <translation>
            <numerusform>&quot;%1&quot; was read in %2 of %n region.</numerusform>
            <numerusform>&quot;%1&quot; was read in %2 of %n regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No text could be read in its %n region(s).</source>
        <translation>
            <numerusform>No text could be read in its %n region.</numerusform>
            <numerusform>No text could be read in its %n regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n region(s) gave no evidence.</source>
        <translation>
            <numerusform>Its %n region gave no evidence.</numerusform>
            <numerusform>Its %n regions gave no evidence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::BatchWindow</name>
    <message numerus="yes">
        <source>%Ln image(s) chosen</source>
        <translation>
            <numerusform>%Ln image chosen</numerusform>
            <numerusform>%Ln images chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::HistoryPanel</name>
    <message numerus="yes">
        <source>%Ln question(s) deleted</source>
        <translation>
            <numerusform>%Ln question deleted</numerusform>
            <numerusform>%Ln questions deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::ImageOpener</name>
    <message numerus="yes">
        <source>%n more image(s) were left out.</source>
        <translation>
            <numerusform>%n more image was left out.</numerusform>
            <numerusform>%n more images were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::ImageView</name>
    <message numerus="yes">
        <source>%n place(s) marked</source>
        <translation>
            <numerusform>%n place marked</numerusform>
            <numerusform>%n places marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::PredictionCard</name>
    <message numerus="yes">
        <source>Judged by %n earlier question(s) to this model, when the image is new.</source>
        <translation>
            <numerusform>Judged by %n earlier question to this model, when the image is new.</numerusform>
            <numerusform>Judged by %n earlier questions to this model, when the image is new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::ServerForm</name>
    <message numerus="yes">
        <source>It answers and has %n model(s).</source>
        <translation>
            <numerusform>It answers and has %n model.</numerusform>
            <numerusform>It answers and has %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::StepCard</name>
    <message numerus="yes">
        <source>%1. %n place(s) in the image</source>
        <translation>
            <numerusform>%1. %n place in the image</numerusform>
            <numerusform>%1. %n places in the image</numerusform>
        </translation>
    </message>
</context>
</TS>
