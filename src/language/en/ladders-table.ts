/**
 * Words that say one thing more or less strongly, a ladder a line, its steps from weak to strong between bars. Lemmas.
 * Hand-written after how news sharpens what it takes over: a request becomes an order, a study a plan, a fall a crash.
 */
export const LADDERS: Readonly<Record<string, string>> = {
  request:
    'suggest hint | propose recommend | ask request invite | urge press appeal encourage advise | beg plead implore insist | demand require | order command force compel oblige instruct',
  intent:
    'consider weigh mull explore discuss float eye contemplate ponder option | propose proposal favour favor hope aim seek want wish | plan intend expect prepare | vow pledge promise commit | decide agree approve order vote announce confirm',
  modal: 'may might could can | would should | will shall | must',
  leave: 'leave depart part exit | step resign quit withdraw | remove replace dismiss drop | fire sack oust axe expel',
  blame: 'wonder suggest imply hint | note observe point | claim allege | accuse blame charge | convict condemn',
  belief:
    'suspect wonder guess | think believe feel | suggest indicate imply | expect estimate reckon | say find show conclude determine | establish confirm prove know',
  extent: 'partly partially somewhat | mainly mostly primarily largely chiefly predominantly centre center | solely only entirely exclusively wholly purely completely totally',
  share: 'few handful | some several part | many | most majority | all every entire whole unanimous unanimously',
  often: 'rarely seldom | sometimes occasionally | often regularly frequently repeatedly | always constantly',
  critic: 'question doubt | criticise criticize fault | condemn denounce blast slam attack',
  refuse: 'avoid hesitate | decline | refuse reject | ban forbid bar block',
  worry: 'concern worry | fear alarm | panic dread',
  fall: 'dip slip ease edge | fall drop decline decrease | plunge tumble crash collapse plummet',
  rise: 'edge inch | rise grow increase climb | surge soar jump rocket spike',
  harm: 'affect touch | hit hurt damage harm | destroy ruin wreck devastate',
  death: 'hurt injure | wound | kill die',
  danger: 'affect | risk threaten endanger jeopardise jeopardize | lose doom',
  sureness: 'possible possibly perhaps maybe | likely probably apparently reportedly allegedly supposedly purportedly | certain certainly sure definitely clearly',
  draft: 'draft interim preliminary initial tentative | final definitive',
  speak: 'hint suggest | say tell state note | stress insist emphasise emphasize | swear guarantee assure',
  admit: 'say note | acknowledge concede | admit confess',
  help: 'support back | champion',
  mistake: 'mistake error fault lapse slip | failure negligence misconduct | fraud crime',
}
